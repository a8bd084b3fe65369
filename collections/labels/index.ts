import { ADMINISTRATION } from './administration'
import { CHOICES } from './choices'
import { COLLECTIONS } from './collections'
import { ENTRIES } from './entries'
import { LINKS } from './links'
import { MEDIA } from './media'
import { OPTIONS } from './options'
import { PROFILES } from './profiles'
import { RECORDS } from './records'
import { TARGETS } from './targets'
import type { Dictionary } from './words'

/** By subject; no words stand in two of them. */
export const PARTS: readonly Dictionary[] = [
  COLLECTIONS,
  ENTRIES,
  PROFILES,
  LINKS,
  MEDIA,
  RECORDS,
  ADMINISTRATION,
  TARGETS,
  OPTIONS,
  CHOICES,
]

/** Every text of our collections that the admin shows, by its English words: the same words are the same label everywhere. */
export const DICTIONARY: Dictionary = Object.assign({}, ...PARTS)
