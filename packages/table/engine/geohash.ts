const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz';

/** The geohash cell of a point, degrees WGS 84; 6 characters are about 1.2 by 0.6 km at the equator. */
export function geohash(lat: number, lon: number, length: number): string {
  const ranges = { lat: [-90, 90] as [number, number], lon: [-180, 180] as [number, number] };
  let hash = '';
  let bits = 0;
  for (let i = 0; i < length * 5; i++) {
    const axis = i % 2 === 0 ? 'lon' : 'lat';
    const [low, high] = ranges[axis];
    const middle = (low + high) / 2;
    const upper = (axis === 'lon' ? lon : lat) >= middle;
    ranges[axis] = upper ? [middle, high] : [low, middle];
    bits = bits * 2 + (upper ? 1 : 0);
    if (i % 5 === 4) {
      hash += alphabet[bits];
      bits = 0;
    }
  }
  return hash;
}
