import { privateText } from './private-text'

/** Names that may stand nowhere in what is published with an entry: of children, of guardians, of who is in danger. One a line. */
export const restrictedNamesField = () =>
  privateText({
    name: 'restrictedNames',
    label: 'Names that must not appear',
    kind: 'textarea',
    description:
      'One name on each line. Encrypted: only safeguarding can read it again. None of them may stand in the text, a caption, an alternative text or a file name.',
  })
