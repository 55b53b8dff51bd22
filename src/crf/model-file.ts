/**
 * The bytes of a model: 8 bytes of mark, the header's length (uint32, little-endian), the header (JSON), and the body
 * compressed with Brotli. The header says what the model is and holds the SHA-256 of the body before compression.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Calibration } from './calibration.ts';
import type { CrfModel } from './model.ts';
import { createLabelSet, SCHEME_NAMES, type SchemeName } from './scheme.ts';

const MARK = 'dl-crf-1';

interface Header {
  readonly scheme: SchemeName;
  readonly types: readonly string[];
  readonly classes: number;
  readonly rows: number;
  readonly entries: number;
  readonly scale: number;
  readonly calibration: Calibration;
  readonly sha256: string;
}

/** Thrown for bytes that are no model, or a broken one; the message completes "Expected a model file, got …". */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError';
}

export function encodeModel(model: CrfModel): Uint8Array {
  const { hashes, offsets, labels, weights, moves } = model;
  const rows = hashes.length;
  const lengths = Uint8Array.from(hashes, (_, row) => offsets[row + 1]! - offsets[row]!);
  const body = Buffer.concat([
    encodeAscending(hashes),
    lengths,
    labels,
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
    doubles(moves),
  ]);
  const header: Header = {
    scheme: model.labelSet.scheme,
    types: model.labelSet.types,
    classes: model.classes,
    rows,
    entries: labels.length,
    scale: model.scale,
    calibration: model.calibration,
    sha256: sha256(body),
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(headerBytes.length);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return Buffer.concat([Buffer.from(MARK), size, headerBytes, brotliCompressSync(body, { params })]);
}

/** Throws ModelFormatError. */
export function decodeModel(bytes: Uint8Array): CrfModel {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.toString('latin1', 0, MARK.length) !== MARK) {
    throw new ModelFormatError('a file that does not begin as one');
  }
  try {
    const start = MARK.length + 4;
    const end = start + file.readUInt32LE(MARK.length);
    const header: Header = JSON.parse(file.toString('utf8', start, end));
    if (!SCHEME_NAMES.includes(header.scheme)) throw new ModelFormatError(`the scheme ${header.scheme}`);
    const body = brotliDecompressSync(file.subarray(end));
    if (sha256(body) !== header.sha256) throw new ModelFormatError('one whose checksum differs');
    return decodeBody(header, body);
  } catch (error) {
    if (error instanceof ModelFormatError) throw error;
    throw new ModelFormatError(`one that is cut short or broken (${(error as Error).message})`);
  }
}

function decodeBody(header: Header, body: Buffer): CrfModel {
  const labelSet = createLabelSet(header.scheme, header.types);
  const { values: hashes, end } = decodeAscending(body, header.rows);
  const lengths = body.subarray(end, end + header.rows);
  const offsets = new Int32Array(header.rows + 1);
  for (let row = 0; row < header.rows; row++) offsets[row + 1] = offsets[row]! + lengths[row]!;
  const labelsAt = end + header.rows;
  const weightsAt = labelsAt + header.entries;
  const movesAt = weightsAt + header.entries;
  const moves = new Float64Array(header.classes * labelSet.from.length);
  for (let i = 0; i < moves.length; i++) moves[i] = body.readDoubleLE(movesAt + 8 * i);
  return {
    labelSet,
    hashes,
    offsets,
    labels: Uint8Array.from(body.subarray(labelsAt, weightsAt)),
    weights: Int8Array.from(body.subarray(weightsAt, movesAt)),
    scale: header.scale,
    moves,
    classes: header.classes,
    calibration: header.calibration,
  };
}

/** Differences of ascending int32s as base-128 numbers, low part first: two bytes or so a hash. */
function encodeAscending(values: Int32Array): Buffer {
  const bytes: number[] = [];
  let before = -(2 ** 31);
  for (const value of values) {
    let rest = value - before;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
    before = value;
  }
  return Buffer.from(bytes);
}

function decodeAscending(body: Buffer, count: number): { readonly values: Int32Array; readonly end: number } {
  const values = new Int32Array(count);
  let at = 0;
  let before = -(2 ** 31);
  for (let i = 0; i < count; i++) {
    let power = 1;
    let byte = body[at++]!;
    for (; byte >= 128; byte = body[at++]!) {
      before += (byte - 128) * power;
      power *= 128;
    }
    before += byte * power;
    values[i] = before;
  }
  return { values, end: at };
}

function doubles(values: Float64Array): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  for (const [i, value] of values.entries()) bytes.writeDoubleLE(value, 8 * i);
  return bytes;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
