import { describe, expect, it } from 'vitest'
import { groupVersions, type VersionRow } from './group'

let made = 0
const row = (
  number: number | null,
  state: VersionRow['state'],
  more: Partial<VersionRow> = {},
): VersionRow => {
  made += 1
  const updatedAt = `2026-05-01T00:00:${String(made).padStart(2, '0')}.000Z`
  const about = { published: false, editedBy: 'ana', editedAt: null, contentHash: null }
  return { id: `v${made}`, updatedAt, state, number, ...about, ...more }
}

/** Newest first, as they are read. */
const grouped = (...rows: VersionRow[]) => groupVersions([...rows].reverse())

describe('versions as revisions', () => {
  it('counts what actions saved to the content that they were about', () => {
    const saved = row(1, 'draft', { editedAt: '2026-05-01T08:00:00.000Z' })
    const submitted = row(1, 'in_review', { contentHash: 'h1', editedAt: '2026-05-01T08:00:00.000Z' })
    const approved = row(1, 'approved', { contentHash: 'h1', editedAt: '2026-05-01T08:00:00.000Z' })
    const live = row(1, 'published', {
      contentHash: 'h1',
      published: true,
      editedAt: '2026-05-01T08:00:00.000Z',
    })
    const edited = row(2, 'draft', { contentHash: 'h1', editedBy: 'ben' })
    expect(grouped(saved, submitted, approved, live, edited)).toEqual([
      expect.objectContaining({
        id: edited.id,
        number: 2,
        by: 'ben',
        reached: ['draft'],
        recordedHash: null,
        published: false,
      }),
      expect.objectContaining({
        id: live.id,
        versions: [live.id, approved.id, submitted.id, saved.id],
        at: '2026-05-01T08:00:00.000Z',
        by: 'ana',
        state: 'published',
        reached: ['draft', 'in_review', 'approved', 'published'],
        recordedHash: 'h1',
        published: true,
      }),
    ])
  })

  it('names a state once where several saves were in it', () => {
    const [group] = grouped(row(1, 'draft'), row(1, 'in_review'), row(1, 'in_review'), row(1, 'draft'))
    expect(group?.reached).toEqual(['draft', 'in_review', 'draft'])
  })

  it('tells versions that nobody counted apart by their content', () => {
    const groups = grouped(
      row(null, 'draft', { content: 'a' }),
      row(null, 'in_review', { content: 'a' }),
      row(null, 'draft', { content: 'b' }),
      row(null, 'draft'),
      row(null, 'draft'),
      row(1, 'draft'),
    )
    expect(groups.map(({ versions }) => versions.length)).toEqual([1, 1, 1, 1, 2])
  })

  it('makes nothing of nothing', () => {
    expect(groupVersions([])).toEqual([])
  })
})
