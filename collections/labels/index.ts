import { ADMINISTRATION } from './administration'
import { CHOICES } from './choices'
import { COLLECTIONS } from './collections'
import { ENTRIES } from './entries'
import { LINKS } from './links'
import { MEDIA } from './media'
import { OPTIONS } from './options'
import { PEOPLE_AND_PICTURES } from './people-and-pictures'
import { RECORDS } from './records'
import { TARGETS } from './targets'
import type { Dictionary } from './words'

/** Every text of our collections that the admin shows, by its English words: the same words are the same label everywhere. */
export const DICTIONARY: Dictionary = {
  ...COLLECTIONS,
  ...ENTRIES,
  ...LINKS,
  ...MEDIA,
  ...RECORDS,
  ...ADMINISTRATION,
  ...TARGETS,
  ...OPTIONS,
  ...CHOICES,
  ...PEOPLE_AND_PICTURES,
}
