/** Sizes of a plot's rows, in pixels. Text is never under 14. */
export interface Density {
  readonly whoSize: number
  readonly whoLine: number
  readonly outletSize: number
  readonly outletLine: number
  /** Whether outlets stand beside the name where they fit, so that a row takes one line. */
  readonly outletsBeside: boolean
  readonly labelSize: number
  readonly asOfSize: number
  readonly headingSize: number
  readonly headingTop: number
  readonly rowTop: number
  readonly rowBottom: number
  readonly copyTop: number
  readonly radius: number
}

/** From the roomiest to the tightest: four rows with a copy, six, eight, nine, and twelve. */
export const DENSITIES: readonly Density[] = [
  {
    whoSize: 20,
    whoLine: 28,
    outletSize: 16,
    outletLine: 24,
    outletsBeside: false,
    labelSize: 16,
    asOfSize: 18,
    headingSize: 15,
    headingTop: 12,
    rowTop: 14,
    rowBottom: 16,
    copyTop: 8,
    radius: 8,
  },
  {
    whoSize: 18,
    whoLine: 24,
    outletSize: 15,
    outletLine: 20,
    outletsBeside: false,
    labelSize: 15,
    asOfSize: 16,
    headingSize: 15,
    headingTop: 8,
    rowTop: 8,
    rowBottom: 8,
    copyTop: 4,
    radius: 7,
  },
  {
    whoSize: 17,
    whoLine: 22,
    outletSize: 15,
    outletLine: 19,
    outletsBeside: false,
    labelSize: 15,
    asOfSize: 16,
    headingSize: 14,
    headingTop: 6,
    rowTop: 5,
    rowBottom: 6,
    copyTop: 3,
    radius: 6,
  },
  {
    whoSize: 16,
    whoLine: 20,
    outletSize: 14,
    outletLine: 18,
    outletsBeside: false,
    labelSize: 14,
    asOfSize: 15,
    headingSize: 14,
    headingTop: 5,
    rowTop: 2,
    rowBottom: 5,
    copyTop: 2,
    radius: 6,
  },
  {
    whoSize: 15,
    whoLine: 19,
    outletSize: 14,
    outletLine: 17,
    outletsBeside: true,
    labelSize: 14,
    asOfSize: 14,
    headingSize: 14,
    headingTop: 4,
    rowTop: 3,
    rowBottom: 5,
    copyTop: 2,
    radius: 5,
  },
]
