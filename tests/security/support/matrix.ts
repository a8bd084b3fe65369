import { readFileSync } from 'node:fs'

/** A row of one of the tables, by the names in the table's head. */
export type Row = Readonly<Record<string, string>>

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/**
 * Reads the tables of the expectation file.
 * @returns the rows of each table, by the heading that it stands under
 */
export function readMatrix(file: URL): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {}
  let heading = ''
  let head: string[] | null = null
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) {
      heading = line.slice(3).trim()
      head = null
    } else if (line.startsWith('|')) {
      const cells = cellsOf(line)
      if (cells.every((cell) => /^-+$/.test(cell))) continue
      if (!head) head = cells
      else {
        const names = head
        const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
        tables[heading] = [...(tables[heading] ?? []), row]
      }
    }
  }
  return tables
}
