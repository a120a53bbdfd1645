// Reads the list of files in a zip archive; that is all that the check of the package needs.
import fs from 'node:fs'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * The files of a zip archive with their unpacked sizes in bytes.
 * @param {string} file
 * @returns {{name: string, size: number}[]}
 */
export function listZip(file) {
  const bytes = fs.readFileSync(file)
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end--
  if (end < 0) throw new Error(`${file} is no zip archive`)
  const entries = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error(`${file} has a broken directory`)
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({name: bytes.toString('utf8', at + 46, at + 46 + nameLength), size: bytes.readUInt32LE(at + 24)})
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
