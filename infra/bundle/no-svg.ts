/** Replaces pdfmake's SVG renderer and its XML parser: our documents contain no SVG. */
export default function drawSvg(): never {
  throw new Error('SVG is not in this bundle');
}

export class XmlDocument {
  constructor() {
    throw new Error('SVG is not in this bundle');
  }
}
