/** A value, and the property of the file that it was read from, for example `XMP photoshop:Credit`. */
export interface Said {
  value: string
  source: string
}

/** What a photograph says of itself. A property that is not there says nothing. */
export interface FileSays {
  credit?: Said
  copyright?: Said
  creator?: Said
  caption?: Said
  /** `YYYY-MM-DD`. */
  takenOn?: Said
  /** A key of MODEL_RELEASES. */
  modelRelease?: Said
  /** A key of PROPERTY_RELEASES. */
  propertyRelease?: Said
  /** A key of MINOR_AGES. */
  minorAge?: Said
  usageTerms?: Said
  /** An http(s) address. */
  licenceUrl?: Said
  /** The file notes a place. Which one is not kept. */
  located?: true
}
export type SaidName = Exclude<keyof FileSays, 'located'>

/** PLUS 2.0.1, vocabulary “Model Release Status”. */
export const MODEL_RELEASES = {
  'MR-NON': 'None',
  'MR-NAP': 'Not applicable',
  'MR-UMR': 'For everybody shown, without limits',
  'MR-LMR': 'Limited or incomplete',
} as const

/** PLUS 2.0.1, vocabulary “Property Release Status”. */
export const PROPERTY_RELEASES = {
  'PR-NON': 'None',
  'PR-NAP': 'Not applicable',
  'PR-UPR': 'For everything shown, without limits',
  'PR-LPR': 'Limited or incomplete',
} as const

/** PLUS 2.0.1, vocabulary “Minor Model Age Disclosure”: the age of the youngest person shown. */
export const MINOR_AGES = {
  'AG-UNK': 'Unknown',
  'AG-A25': '25 or over',
  'AG-A24': '24',
  'AG-A23': '23',
  'AG-A22': '22',
  'AG-A21': '21',
  'AG-A20': '20',
  'AG-A19': '19',
  'AG-A18': '18',
  'AG-A17': '17',
  'AG-A16': '16',
  'AG-A15': '15',
  'AG-U14': '14 or under',
} as const
type MinorAge = keyof typeof MINOR_AGES

const MINORS: readonly MinorAge[] = ['AG-A17', 'AG-A16', 'AG-A15', 'AG-U14']

/** Whom the photograph shows, as far as the age of the youngest tells; null where it does not. */
export function shownBy(minorAge: string | undefined): 'children' | 'adults' | null {
  if (minorAge === undefined || minorAge === 'AG-UNK' || !Object.hasOwn(MINOR_AGES, minorAge)) return null
  return (MINORS as readonly string[]).includes(minorAge) ? 'children' : 'adults'
}
