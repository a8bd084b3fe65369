/**
 * Cells that a spreadsheet would take for a formula.
 * Source: OWASP, "CSV Injection"; the wide forms are those of Chinese and Japanese keyboards.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

/** @returns the cell with an apostrophe in front where a spreadsheet would run it, or where it looks as if it had one already */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** Takes the apostrophe away again that {@link guarded} put there. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
