/** A line of the plot: a name, and points of articles and seconds. */
interface Line {
  readonly name: string;
  readonly points: readonly (readonly [articles: number, seconds: number])[];
}

const [width, height, left, bottom, top, right] = [760, 420, 64, 48, 24, 150] as const;
const dashes = ['', '6 4', '2 4', '10 4 2 4', '4 2', '1 3'];

/** Draws costs against articles, both on logarithmic axes, as an SVG image. */
export function plot(title: string, lines: readonly Line[]): string {
  const points = lines.flatMap((line) => line.points);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const scale = (low: number, high: number, from: number, to: number) => (value: number) =>
    Math.round(
      from + ((Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low) || 1)) * (to - from),
    );
  const [lowest, highest] = [
    10 ** Math.floor(Math.log10(Math.min(...ys))),
    10 ** Math.ceil(Math.log10(Math.max(...ys))),
  ];
  const x = scale(Math.min(...xs), Math.max(...xs), left, width - right);
  const y = scale(lowest, highest, height - bottom, top);
  const grid: string[] = [];
  for (let value = lowest; value <= highest; value *= 10)
    grid.push(
      `<path d="M${left} ${y(value)}H${width - right}" stroke="#999" stroke-width="0.5"/><text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${value} s</text>`,
    );
  for (const value of new Set(xs))
    grid.push(`<text x="${x(value)}" y="${height - bottom + 20}" text-anchor="middle">${value}</text>`);
  const drawn = lines.map(({ name, points: own }, i) => {
    const [lastX, lastY] = own.at(-1) ?? [1, 1];
    const path = own.map(([a, b]) => `${x(a)} ${y(b)}`).join('L');
    const dash = dashes[i % dashes.length];
    return `<path d="M${path}" fill="none" stroke="#222" stroke-width="${name.startsWith('Midad') ? 2.5 : 1.25}"${dash ? ` stroke-dasharray="${dash}"` : ''}/><text x="${x(lastX) + 8}" y="${y(lastY) + 4}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" fill="#222"><title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>${grid.join('')}${drawn.join('')}<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">articles, each in two languages</text></svg>\n`;
}
