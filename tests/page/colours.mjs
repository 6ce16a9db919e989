// How far apart colours are for eyes of all kinds: Machado, Oliveira and Fernandes (2009), then CIE 1976.
const eyes = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const linear = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const times = (matrix, vector) => matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, m, i) => sum + m * vector[i], 0))));

function lab(rgb) {
  const xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]].map((row) => row.reduce((sum, m, i) => sum + m * rgb[i], 0));
  const [x, y, z] = [xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089].map((v) => (v > 0.008856 ? Math.cbrt(v) : 7.787 * v + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The closest pair for any of the eyes: {distance, pair, eye}. */
export function closest(colours) {
  let least = { distance: Infinity };
  for (const [eye, matrix] of Object.entries(eyes)) {
    const seen = Object.entries(colours).map(([name, hex]) => [name, lab(times(matrix, linear(hex)))]);
    for (const [i, [a, p]] of seen.entries()) for (const [b, q] of seen.slice(i + 1)) {
      const distance = Math.hypot(...p.map((v, k) => v - q[k]));
      if (distance < least.distance) least = { distance, pair: `${a} and ${b}`, eye };
    }
  }
  return least;
}
