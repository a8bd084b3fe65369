import type { Entry } from '../../client'
import { Missing } from '../content'
import { organisationAnswer } from '../pages/organisation'
import { practiceAnswer } from '../pages/practice'
import { profileAnswer } from '../pages/profile'
import { sectionAnswer } from '../pages/section'
import type { Answer, Visit } from '../visit'

function pageOf(visit: Visit, entry: Entry): Answer {
  switch (entry.type) {
    case 'practice':
      return practiceAnswer(visit, entry)
    case 'organisation':
      return organisationAnswer(visit, entry)
    case 'profile':
      return profileAnswer(visit, entry)
    case 'section':
      return sectionAnswer(visit, entry)
    default:
      throw new Missing(404)
  }
}

/** The page of an entry as readers would see it. No cache keeps it, and no search engine is told of it. */
export const previewAnswer = (visit: Visit, entry: Entry): Answer => ({
  ...pageOf({ ...visit, isEditor: false }, entry),
  isPreview: true,
  hidden: true,
  edit: undefined,
})
