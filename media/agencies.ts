/** What an agency wants to be read beside its photographs, and how it numbers them. */
export interface Agency {
  /** As the newsroom writes it. */
  name: string
  /** Other ways in which it is written, in lines too. */
  aliases: readonly string[]
  /**
   * The line that it asks for: parts with slashes between them, of `{agency}`, `{identifier}`, `{photographer}` and words that stand as
   * they are. What is not known is left out with its slash.
   */
  template: string
  /** How it numbers photographs; a pattern with a year names it `year`. Empty: nobody knows, and any number will do. */
  patterns: readonly RegExp[]
  /** Numbers as it gives them, for whoever got one wrong. */
  examples: readonly string[]
}

/** Of an agency that is not in the table. */
export const USUAL_TEMPLATE = '© {agency}/{identifier}/{photographer}'

/** THE table of agencies. A line is built and taken apart by it; an agency that is not here has the usual line and any number. */
export const AGENCIES: readonly Agency[] = [
  {
    name: 'UNICEF',
    aliases: [],
    template: USUAL_TEMPLATE,
    patterns: [
      // Headquarters: NYHQ2013-0433.
      /^NYHQ(?<year>\d{4})-\d{3,6}$/,
      // Country offices: a code of three letters and an A, as in AFGA2009-00426, BANA2014-00365, UGDA2011-00100.
      /^[A-Z]{3}A(?<year>\d{4})-\d{3,6}$/,
      // The global archive: UNI118959, and the newer UN0284179. These are running numbers and hold no year.
      /^UNI?\d{4,8}$/,
    ],
    examples: ['UNI118959', 'NYHQ2013-0433', 'AFGA2009-00426'],
  },
  { name: 'Reuters', aliases: [], template: 'REUTERS/{photographer}', patterns: [], examples: [] },
  {
    name: 'AP',
    aliases: ['AP Photo', 'Associated Press'],
    template: 'AP Photo/{photographer}',
    patterns: [],
    examples: [],
  },
  {
    name: 'AFP',
    aliases: ['Agence France-Presse'],
    template: '{photographer}/AFP',
    patterns: [],
    examples: [],
  },
  {
    name: 'Getty Images',
    aliases: ['Getty'],
    template: '{photographer}/Getty Images',
    patterns: [],
    examples: [],
  },
  {
    name: 'Magnum Photos',
    aliases: ['Magnum'],
    template: '{photographer}/Magnum Photos',
    patterns: [],
    examples: [],
  },
]

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** The agency of a name, however it is written; undefined where it is not in the table. */
export const agencyOf = (name: string): Agency | undefined =>
  AGENCIES.find((agency) => [agency.name, ...agency.aliases].some((one) => folded(one) === folded(name)))

export const templateOf = (name: string): string => agencyOf(name)?.template ?? USUAL_TEMPLATE

/** Whether the number of a photograph stands in the lines of an agency. */
export const showsIdentifier = (name: string): boolean => templateOf(name).includes('{identifier}')

/** Whether the agency stands last in its lines, behind the photographer. */
export const isNamedLast = (agency: Agency): boolean => agency.template.startsWith('{photographer}/')
