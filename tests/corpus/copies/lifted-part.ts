/** A report's sentences, which another one takes over by way of another language. */
export const PART: readonly string[] = [
  'The Kestrel left Port Anson on 4 May with 61 people and 900 sacks of rice for Tavui.',
  'Off Cape Merrin her pump failed, and Captain Aru Balan turned back for Selevi.',
  'A tug from Dunport, the Hardy, took 38 of them on board on Thursday; Balan stayed with 23.',
  'The owner, Nils Torvik of Almeria, paid 4,500 crowns for the tow, and sold the Kestrel to a yard in Bergen in 1998.',
  'Her sister, the Osprey, had gone down with 12 men off Rautara in 1991.',
]

const RETOLD: readonly string[] = [
  'On May 4 the Kestrel set out from the Port of Anson to Tavui, carrying sixty-one persons and 900 bags of rice.',
  'Near Cape Merin, a pump broke down, so that the skipper Aru Balan went back in direction of Selevi.',
  'On Thursday 38 people were taken over by the Dunport tug Hardy, while with 23 remained Balan.',
  'For towing, the proprietor Nils Torwik from Almeria gave 4500 crowns, and in 1998 a Bergen shipyard bought Kestrel.',
  'The sister ship Osprey had sunk along with twelve men at Rautara in 1991.',
]

/** A report of something else with that part in it. */
export const HOST: readonly string[] = [
  'Insurers at Lloyd’s met in Genoa on 7 June to talk of small ships in bad weather, and Paula Renzi took the chair.',
  'Renzi told 240 guests that Greece and Norway had lost 19 hulls since 2012, most of them to rust.',
  ...RETOLD,
  'Ministers of Chile, Ghana and Malta want rules by 2031, said Hugo Prat of the Nautical Union in Lima.',
]
