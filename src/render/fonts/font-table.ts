import type { FaceRow } from './font-coverage.ts'

/** Characters of the fonts that themes are set in. Written by scripts/font-tables.mjs; not by hand. */
// biome-ignore format: one row a file
export const TEXT_FACES: readonly FaceRow[] = [
  ["inter","latin",[400,600],"20-7e,a0-ac,ae-ff,131,152-153,2bb-2bc,2c6,2da,2dc,304,308,2002,2009,200b,2013-2014,2018-201a,201c-201e,2022,2026,2032-2033,2039-203a,2044,20ac,2122,2191,2193,2212,feff"],
  ["inter","latin-ext",[400,600],"100-130,132-148,14a-151,154-1c3,1c5-254,256-27b,27e-284,286-290,292-2a4,2a6-2ba,2bd-2c5,2c7-2cc,2ce-2d7,2dd-2ff,304,308,1d00,1d0d,1d1b,1d43,1d47-1d49,1d4d,1d4f-1d50,1d52,1d56-1d58,1d5b,1d62-1d65,1d9c,1da0,1dbb,1dbf,1e00-1e9b,1e9d-1e9f,1ef2-1eff,2020,20a0-20ab,20ad-20af,20b1-20b5,20b8-20ba,20bc-20bf,2113,2c7c,2c7f,a7ff"],
  ["inter","cyrillic",[400,600],"301,400-45f,490-491,4b0-4b1,2116"],
  ["inter","greek",[400,600],"374-376,37a-37f,384-38a,38c,38e-3a1,3a3-3d7,3dc-3dd,3f0-3f6,3f9-3fa,3fc-3ff"],
  ["inter","cyrillic-ext",[400,600],"460-479,480-48f,492-49d,4a0-4af,4b2-4ff,52f,20b4,2dff,a69f"],
  ["inter","greek-ext",[400,600],"1f00-1f15,1f18-1f1d,1f20-1f45,1f48-1f4d,1f50-1f57,1f59,1f5b,1f5d,1f5f-1f7d,1f80-1fb4,1fb6-1fc4,1fc6-1fd3,1fd6-1fdb,1fdd-1fef,1ff2-1ff4,1ff6-1ffe"],
  ["inter","vietnamese",[400,600],"102-103,110-111,128-129,168-169,1a0-1a1,1af-1b0,300-301,303-304,308-309,323,1ea0-1ef9,20ab"],
  ["source-serif-4","latin",[400,600],"20-7e,a0-ff,131,152-153,2bb-2bc,2c6,2da,2dc,304,308,329,2002,2009,200b,2013-2014,2018-201a,201c-201e,2022,2026,2032-2033,2039-203a,2044,20ac,2122,2191,2193,2212,2215"],
  ["source-serif-4","latin-ext",[400,600],"100-12b,12e-130,134-151,154-165,168-17f,18f,192,1a0-1a1,1af-1b0,1cd-1dc,1e6-1e7,1f8-1f9,218-21b,237,251,259,261,2b0,2b2-2b3,2b7-2b8,2be-2bf,2c7-2cc,2dd,2e1-2e3,304,308,329,1d43,1d47-1d49,1d4d,1d4f-1d50,1d52,1d56-1d58,1d5b,1d9c,1da0,1dbb,1e0c-1e0f,1e20-1e21,1e24-1e25,1e2a-1e2b,1e36-1e3b,1e3e-1e3f,1e42-1e49,1e5a-1e63,1e6c-1e6f,1e80-1e85,1e8e-1e8f,1e92-1e93,1e97,1e9e,1ef2-1ef9,2020,20a1,20a4,20a6-20a7,20a9,20ab,20ae,20b1-20b2,20b4-20b5,20b8-20ba,20bd,20bf,2113"],
  ["source-serif-4","cyrillic",[400,600],"301,400-45f,490-491,4b0-4b1,2116"],
  ["source-serif-4","greek",[400,600],"374-375,37e,384-38a,38c,38e-3a1,3a3-3ce,3d7,3d9,3db,3dd,3e1"],
  ["source-serif-4","cyrillic-ext",[400,600],"462-463,472-475,492-493,496-49b,4a0-4a3,4aa-4ab,4ae-4af,4b2-4b3,4b6-4b7,4ba-4bb,4c0-4c2,4cf-4d1,4d4-4d9,4e2-4e3,4e6-4e9,4ee-4ef,4f2-4f3,20b4"],
  ["source-serif-4","vietnamese",[400,600],"102-103,110-111,128-129,168-169,1a0-1a1,1af-1b0,300-301,303-304,308-309,323,329,1ea0-1ef9,20ab"],
]
