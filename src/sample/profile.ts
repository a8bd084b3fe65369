import type { Sector } from '../config/vocabulary'

/** A person who does not exist: the sample says so in its first line. */
export const PROFILE = {
  displayName: 'Amina (sample)',
  role: 'Analyst at a child protection hotline',
  sector: 'civil-society' as Sector,
  introduction:
    'This is a sample: Amina does not exist. Her day is put together to show what a profile can look like. She reads reports that people send to a hotline, and sees to it that pictures of abuse disappear.',
  moments: [
    {
      time: '08:30',
      title: 'Coffee first',
      text: 'The team meets before anybody opens a report. Who slept badly says so, and takes the easier queue.',
    },
    {
      time: '09:15',
      title: 'The first reports',
      text: 'Each report is read by two people. Amina checks whether a picture is known already.',
    },
    {
      time: '11:00',
      title: 'A call with a provider',
      text: 'A page must go. The provider answers within the hour, which is not always so.',
    },
    {
      time: '13:00',
      title: 'A walk',
      text: 'Nobody works through lunch. It is a rule, and everybody keeps it.',
    },
    {
      time: '15:30',
      title: 'A child is found',
      text: 'The police in another country write that a report led them to a child, who is safe now. The day was worth it.',
    },
  ],
  questions: [
    {
      question: 'What helps you to go on?',
      answer: 'Colleagues, a counsellor, and knowing that every picture that is gone is one less.',
    },
    {
      question: 'What should companies do?',
      answer: 'Answer reports fast, and build products in which it is hard to do harm.',
    },
    {
      question: 'What can everybody do?',
      answer: 'Report what you see. Do not share it, not even to warn others.',
    },
  ],
}

export const SECTION = {
  slug: 'good-practices',
  title: {
    en: 'Good practices',
    fr: 'Bonnes pratiques',
    es: 'Buenas prácticas',
    ar: 'ممارسات جيدة',
    zh: '良好做法',
    ru: 'Лучшая практика',
  },
  introduction:
    'How companies keep children safe online, told by what they did. Beside the practices stand people: a day in the life of those who protect children’s rights on the internet.',
}
