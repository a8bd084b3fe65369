import type { EntryCollection } from '../../config/vocabulary'
import { ENTRY_COLLECTION_SLUGS } from '../../config/vocabulary'
import { lookAtIdentifiers, lookAtTwins } from './credits'
import { lookAtBoldLines, lookAtHeadings } from './headings'
import { lookAtAddresses, lookAtLinkTexts } from './links'
import { LONGEST_TITLE, lookAtSummaries, lookAtTitles, SHORTEST_SUMMARY } from './lists'
import { lookAtAltTexts, lookAtAltTranslations, lookAtRights, lookAtVagueAltTexts } from './photos'
import {
  FEWEST_WORDS,
  LEAST_READING_EASE,
  LONGEST_PARAGRAPH,
  LONGEST_SENTENCE,
  lookAtEmptyParagraphs,
  lookAtParagraphs,
  lookAtReadingEase,
  lookAtSentences,
} from './prose'
import { lookAtNeeded } from './required'
import { lookAtReviewDate } from './review-date'
import type { Level, Rule, Step } from './rule'
import { STEPS } from './rule'
import { lookAtPrivateNames, lookAtSafety } from './safety/look'
import { lookAtPhotoNames, lookAtPhotoPlaces } from './safety/photo-words'
import { lookAtTranslations } from './translations'

const EVERYWHERE = ENTRY_COLLECTION_SLUGS
const WITH_PHOTOS: readonly EntryCollection[] = ['practices', 'organisations', 'profiles']
const WITH_RICH_TEXT: readonly EntryCollection[] = ['practices', 'organisations', 'profiles', 'sections']

/**
 * Rules about the wording count until the approval: what was approved stays fit to go when a rule becomes stricter later. What an entry
 * cannot do without, and the rights of its photographs, count until it is live.
 */
const UNTIL_LIVE: readonly Step[] = STEPS
const UNTIL_APPROVED: readonly Step[] = ['submit', 'approve']

const rule = <Name extends string>(
  name: Name,
  level: Level,
  collections: readonly EntryCollection[],
  before: readonly Step[],
  asks: string,
  look: Rule['look'],
) => ({ name, level, collections, before, asks, look }) satisfies Rule

/** THE table of what is asked of an entry. The actions, the panel beside the form and docs/CHECKLIST.md are driven by it. */
export const RULES = [
  rule('required', 'error', EVERYWHERE, UNTIL_LIVE, 'Every field that readers need is filled.', lookAtNeeded),
  rule(
    'photo-rights',
    'error',
    WITH_PHOTOS,
    UNTIL_LIVE,
    'Every photograph may be shown: credit, licence, dated rights and consent.',
    lookAtRights,
  ),
  rule(
    'alt-text',
    'error',
    WITH_PHOTOS,
    UNTIL_LIVE,
    'Every photograph has an alternative text, or is marked decorative.',
    lookAtAltTexts,
  ),
  rule(
    'review-date',
    'error',
    EVERYWHERE,
    UNTIL_LIVE,
    'The date by which it is looked at again, where there is one, is still to come.',
    lookAtReviewDate,
  ),
  rule(
    'safety',
    'error',
    ['profiles'],
    UNTIL_LIVE,
    'Nothing leads a stranger to the person: no home, phone, e-mail, school, coordinates, or time with a place, unless safeguarding let it pass.',
    lookAtSafety,
  ),
  rule(
    'private-names',
    'error',
    ['practices', 'profiles'],
    UNTIL_LIVE,
    'No name that is kept private stands in a text or in the address.',
    lookAtPrivateNames,
  ),
  rule(
    'photo-names',
    'error',
    ['practices', 'profiles'],
    UNTIL_LIVE,
    'No name that is kept private is written with a photograph: alternative text, caption, title, credit, file.',
    lookAtPhotoNames,
  ),
  rule(
    'photo-places',
    'error',
    WITH_PHOTOS,
    UNTIL_LIVE,
    'Where identities are protected, no more than the country is said of the place of a photograph.',
    lookAtPhotoPlaces,
  ),
  rule(
    'credit-identifier',
    'error',
    ['photo-credits'],
    UNTIL_APPROVED,
    'The number of a photograph is one that its agency could have given.',
    lookAtIdentifiers,
  ),
  rule(
    'credit-duplicate',
    'error',
    ['photo-credits'],
    UNTIL_LIVE,
    'No other photo credit has the same number of the same agency.',
    lookAtTwins,
  ),
  rule(
    'link-text',
    'error',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    'Every link says what opens: no “read more”, “click here” or bare address, in any language.',
    lookAtLinkTexts,
  ),
  rule(
    'link-address',
    'error',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    'Every link leads somewhere: https, http or mailto.',
    lookAtAddresses,
  ),
  rule(
    'headings',
    'error',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    'Headings have words, begin at level 2 and skip no level.',
    lookAtHeadings,
  ),
  rule(
    'sentence-length',
    'advice',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    `A sentence has ${LONGEST_SENTENCE.words} words at most; in Chinese, ${LONGEST_SENTENCE.characters} characters.`,
    lookAtSentences,
  ),
  rule(
    'reading-ease',
    'advice',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    `English texts of ${FEWEST_WORDS} words or more reach ${LEAST_READING_EASE} on the Flesch scale. No other language is scored.`,
    lookAtReadingEase,
  ),
  rule(
    'paragraph-length',
    'advice',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    `A paragraph has ${LONGEST_PARAGRAPH.words} words at most; in Chinese, ${LONGEST_PARAGRAPH.characters} characters.`,
    lookAtParagraphs,
  ),
  rule(
    'empty-paragraphs',
    'advice',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    'No empty paragraph stands between two others.',
    lookAtEmptyParagraphs,
  ),
  rule(
    'bold-lines',
    'advice',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    'What looks like a heading is one.',
    lookAtBoldLines,
  ),
  rule(
    'title-length',
    'advice',
    ['practices', 'sections'],
    UNTIL_APPROVED,
    `A title has ${LONGEST_TITLE.spaced} characters at most; in Chinese, ${LONGEST_TITLE.dense}.`,
    lookAtTitles,
  ),
  rule(
    'summary',
    'advice',
    ['practices'],
    UNTIL_APPROVED,
    `A summary has ${SHORTEST_SUMMARY.spaced} characters or more (in Chinese ${SHORTEST_SUMMARY.dense}) and ends with a whole sentence.`,
    lookAtSummaries,
  ),
  rule(
    'alt-wording',
    'advice',
    WITH_PHOTOS,
    UNTIL_APPROVED,
    'An alternative text says what is to be seen: it is no file name and not just “photo”.',
    lookAtVagueAltTexts,
  ),
  rule(
    'alt-translations',
    'advice',
    WITH_PHOTOS,
    UNTIL_APPROVED,
    'A photograph has an alternative text in every language in which the entry has a text.',
    lookAtAltTranslations,
  ),
  rule(
    'translations',
    'advice',
    WITH_RICH_TEXT,
    UNTIL_APPROVED,
    'Every text is there in every language of the site.',
    lookAtTranslations,
  ),
] as const

export type RuleName = (typeof RULES)[number]['name']
