import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { rules } from '../../access/rules'
import { recordAudit } from '../../src/workflow/audit'
import { lastRow } from '../../src/workflow/audit-log/append'
import {
  asCsv,
  asJson,
  EXPORT_FORMATS,
  type ExportFormat,
  exportedPages,
  isExportFormat,
  selectionAfter,
} from '../../src/workflow/audit-log/export'
import { readFilter } from './filter'

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const PARAMETERS = ['format', 'where']

/** Longest filter that is written down whole. Characters. */
const MAX_FILTER = 1_000

const refuse = (status: number, message: string): never => {
  throw new APIError(message, status, null, true)
}

function formatOf({ query, searchParams }: PayloadRequest): ExportFormat {
  // As they came: Payload adds some of its own to the query.
  const names = [...(searchParams?.keys() ?? [])].map((name) => name.split('[', 1)[0] ?? '')
  const strange = names.find((name) => !PARAMETERS.includes(name))
  if (strange) refuse(400, `There is no parameter “${strange}”. Parameters: ${PARAMETERS.join(', ')}.`)
  const format = query?.format
  if (isExportFormat(format)) return format
  return refuse(400, `format: say which: ${EXPORT_FORMATS.join(' or ')}.`)
}

/**
 * `GET /api/audit-log/export?format=csv|json&where=…`: the rows that the user may read and the filter lets through, oldest first. The
 * export itself becomes a row of the log, after those that it holds.
 */
export const exportAuditLog: Omit<Endpoint, 'root'> = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return refuse(401, 'Sign in first.')
    if (!rules.readableAuditRows(req.user)) return refuse(403, 'Your role does not include the audit log.')
    const format = formatOf(req)
    const where = readFilter(req.query?.where)
    const selection = { where, until: (await lastRow(req.payload))?.number ?? 0 }
    // Counted before the first byte, so that a filter that cannot be used is an answer and not half a file.
    const { totalDocs } = await req.payload.count({
      collection: 'audit-log',
      where: selectionAfter(selection, 0),
      req,
      overrideAccess: false,
    })
    const filter = JSON.stringify(where).slice(0, MAX_FILTER)
    await recordAudit(req, {
      action: 'audit log exported',
      subject: 'audit-log',
      reason: `${format.toUpperCase()}, ${totalDocs} rows${filter === '{}' ? '' : `, filter ${filter}`}`,
    })
    const at = new Date().toISOString()
    const pages = exportedPages(req, selection)
    const parts =
      format === 'csv' ? asCsv(pages) : asJson(pages, { exportedAt: at, filter: where, count: totalDocs })
    return new Response(Readable.toWeb(Readable.from(parts, { objectMode: false })) as ReadableStream, {
      headers: {
        'Content-Type': CONTENT_TYPES[format],
        'Content-Disposition': `attachment; filename="audit-log-${at.slice(0, 10)}.${format}"`,
        'Cache-Control': 'private, no-store',
      },
    })
  },
}
