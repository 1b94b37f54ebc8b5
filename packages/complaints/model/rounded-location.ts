/** A cell measures 360 / 2^15 degrees of longitude and half as much latitude, like a geohash of six characters. */
const cells = 2 ** 15;

/** The middle of a cell of about 1.2 by 0.6 km: too coarse to show where a person lives. */
export const roundPoint = ({ lat, lon }: Point): Point => ({
  lat: middle(lat, 180),
  lon: middle(lon, 360),
});

interface Point {
  readonly lat: number;
  readonly lon: number;
}

function middle(degrees: number, span: number): number {
  const size = span / cells;
  const cell = Math.min(Math.floor((degrees + span / 2) / size), cells - 1);
  // Five decimals are about a metre, far from the edges of the cell.
  return Number(((cell + 0.5) * size - span / 2).toFixed(5));
}
