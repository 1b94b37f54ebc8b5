/** Stands in for the drawing of SVG in pdfmake and for the XML parser that it measures by: no document of ours holds one. */
export default function drawSvg(): never {
  throw new Error('SVG is not in this bundle');
}

export class XmlDocument {
  constructor() {
    throw new Error('SVG is not in this bundle');
  }
}
