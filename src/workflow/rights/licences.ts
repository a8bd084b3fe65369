import type { Channel, Licence } from '../../config/vocabulary'
import { CHANNELS } from '../../config/vocabulary'

/**
 * The channels that a licence covers by itself, while no record says otherwise. Terms of an agency cover the site that they were
 * accepted for; what was arranged with somebody covers what the record of it says, and nothing else. Partners may be companies, so
 * what is not for commercial use is not for them.
 */
const COVERS: Readonly<Record<Licence, readonly Channel[]>> = {
  'unicef-terms': ['web'],
  'cc-by-4.0': CHANNELS,
  'cc-by-sa-4.0': CHANNELS,
  'cc-by-nd-4.0': CHANNELS,
  'cc-by-nc-4.0': ['web', 'social', 'print'],
  'cc-by-nc-sa-4.0': ['web', 'social', 'print'],
  'cc-by-nc-nd-4.0': ['web', 'social', 'print'],
  'cc-by-3.0-igo': CHANNELS,
  'cc0-1.0': CHANNELS,
  'by-arrangement': [],
  'own-work': CHANNELS,
}

/** Whether a licence covers a channel by itself; one that nobody knows covers nothing. */
export const covers = (licence: string, channel: Channel): boolean =>
  Object.hasOwn(COVERS, licence) && COVERS[licence as Licence].includes(channel)
