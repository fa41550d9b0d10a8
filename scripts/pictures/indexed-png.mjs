// Screenshots as PNG with a palette: about a quarter of the bytes of what a browser writes, and no eye sees the difference.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteSize = 256;
/** Colours kept as they are: the fills, which an eye would see change. */
const exactColors = 64;
/** Squared distance of two colours that an eye would hardly tell apart at the edge of a letter. */
const closeColors = 400;

/** Rewrites an 8-bit RGB or RGBA PNG without transparency as one of 256 colours at most: its most frequent ones. */
export function toIndexedPng(png) {
  const { width, height, channels, pixels } = decode(png);
  const counts = new Map();
  for (let i = 0; i < pixels.length; i += channels) {
    const color = (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = pickPalette(counts);
  const indexOf = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += channels) {
      const color = (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
      rows[y * (width + 1) + x + 1] = indexOf.get(color);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    signature,
    toChunk('IHDR', header),
    toChunk('PLTE', colors),
    toChunk('IDAT', deflateSync(rows, { level: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours as they are, then others, none so close to a chosen one that it would be wasted. */
function pickPalette(counts) {
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  const palette = byCount.slice(0, exactColors);
  for (const color of byCount.slice(exactColors)) {
    if (palette.length === paletteSize) break;
    if (palette.every((known) => distance(known, color) > closeColors)) palette.push(color);
  }
  return palette;
}

function nearest(palette, color) {
  let best = 0;
  for (let i = 1; i < palette.length; i++) {
    if (distance(palette[i], color) < distance(palette[best], color)) best = i;
  }
  return best;
}

function distance(a, b) {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function decode(png) {
  let at = signature.length;
  let header;
  const data = [];
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('needs an 8-bit RGB or RGBA PNG');
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels),
  };
}

function unfilter(raw, rowLength, height, channels) {
  const pixels = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (rowLength + 1)];
    for (let x = 0; x < rowLength; x++) {
      const at = y * rowLength + x;
      const left = x < channels ? 0 : pixels[at - channels];
      const up = y === 0 ? 0 : pixels[at - rowLength];
      const corner = x < channels || y === 0 ? 0 : pixels[at - rowLength - channels];
      const predicted = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      pixels[at] = raw[y * (rowLength + 1) + 1 + x] + predicted;
    }
  }
  return pixels;
}

function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function toChunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
