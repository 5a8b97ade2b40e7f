/** How much a unit is of the first of its measure: a kilogram, a kilometre, a kilometre an hour, a hectare, a litre. */
const SIZES: Readonly<Record<string, number>> = {
  kilogram: 1,
  ton: 1000,
  tonne: 1000,
  gram: 0.001,
  gramme: 0.001,
  pound: 0.4536,
  ounce: 0.02835,
  quintal: 100,
  kilometre: 1,
  metre: 0.001,
  mile: 1.609,
  foot: 0.0003048,
  yard: 0.0009144,
  inch: 0.0000254,
  centimetre: 0.00001,
  millimetre: 0.000001,
  kph: 1,
  mph: 1.609,
  knot: 1.852,
  hectare: 1,
  'square kilometre': 100,
  'square mile': 259,
  'square metre': 0.0001,
  acre: 0.4047,
  litre: 1,
  'cubic metre': 1000,
  gallon: 3.785,
  barrel: 159,
}

/** A unit of measurement as a share of its measure's own; 1 for what is none. */
export const sizeOfUnit = (unit: string): number => SIZES[unit] ?? 1
