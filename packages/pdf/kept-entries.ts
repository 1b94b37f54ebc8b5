const entries = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * The entries of dictionaries that a page needs to be drawn (ISO 32000-2, chapters 7.10, 8, 9 and 11). No action, script,
 * file, address, form field, annotation, structure or metadata is among them.
 */
export const keptEntries = entries(`
  Type Subtype Filter DecodeParms
  Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1
  DamagedRowsBeforeError JBIG2Globals ColorTransform
  ExtGState ColorSpace Pattern Shading XObject Font Properties ProcSet
  LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM SMask CA ca AIS TK UseBlackPtComp
  S G BC CS I
  N Alternate Range WhitePoint BlackPoint Gamma Matrix
  Colorants Process Components MixingHints Solidities DotGain PrintingOrder
  FunctionType Domain Size BitsPerSample Order Encode Decode C0 C1 Functions Bounds
  PatternType PaintType TilingType BBox XStep YStep Resources
  ShadingType Background AntiAlias Function Coords Extend BitsPerCoordinate BitsPerFlag VerticesPerRow
  HalftoneType HalftoneName Frequency Angle SpotFunction AccurateScreens TransferFunction Width Height Width2 Height2
  Xsquare Ysquare
  Default Cyan Magenta Yellow Black Red Green Blue Gray
  Intent ImageMask Mask Interpolate SMaskInData Matte Name
  FormType Group
  BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode FontBBox FontMatrix CharProcs
  DescendantFonts CIDSystemInfo Registry Ordering Supplement DW W DW2 W2 CIDToGIDMap UseCMap CMapName WMode
  BaseEncoding Differences
  FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH
  AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet Style Panose Lang FD
  Length1 Length2 Length3
  OC OCGs P VE BaseState ON OFF
`);

/** Entries whose value names things freely: each of its entries is kept. */
export const namingEntries = entries(
  'ExtGState ColorSpace Pattern Shading XObject Font Properties CharProcs Colorants Solidities DotGain',
);
