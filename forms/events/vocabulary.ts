// Words of event types: who comes, who holds it, and what attendance counts as.

export const audiences = {
  'grade-6-7': 'Обучающиеся 6–7 классов',
  'grade-8-9': 'Обучающиеся 8–9 классов',
  'grade-10-11': 'Обучающиеся 10–11 классов',
  applicant: 'Абитуриенты',
  'vocational-student': 'Студенты ПОО',
  'higher-student': 'Студенты ОО ВО',
  'final-year-student': 'Студенты выпускных курсов',
  graduate: 'Выпускники',
  'young-specialist': 'Молодые специалисты',
  parent: 'Родители (законные представители)',
  teacher: 'Педагоги, педагоги-навигаторы',
  'career-staff': 'Специалисты центров карьеры и центров занятости',
  employer: 'Работодатели',
} as const satisfies Record<string, string>;

export const organizers = {
  school: 'Школа',
  'vocational-college': 'ПОО (центр карьеры)',
  university: 'ОО ВО',
  'employment-center': 'Центр занятости населения',
  'base-career-center': 'Базовый центр карьеры',
  'advanced-training-center': 'Центр опережающей профессиональной подготовки',
  authority: 'Орган исполнительной власти',
  municipality: 'Муниципалитет',
  employer: 'Работодатель',
  'trial-site': 'Площадка профессиональных проб',
} as const satisfies Record<string, string>;

/** `employer-contact` and `interview-training` feed facts of a person; the others feed figures. */
export const countedAs = {
  'employer-contact': 'Контакт с работодателем',
  'interview-training': 'Подготовка к собеседованию',
  'career-tour': 'Сервис «Профтур»',
  'career-trial': 'Профессиональная проба',
  'group-sessions': 'Сервис «Групповые занятия по профориентации»',
  testing: 'Сервис «Тестирование»',
  'targeted-training': 'Сервис «Целевое обучение»',
  'job-fairs': 'Сервис «Ярмарки вакансий»',
  'study-place-fair': 'Ярмарка учебных мест',
  information: 'Информирование',
  application: 'Подача заявления',
  consultation: 'Консультация',
  entrepreneurship: 'Поддержка предпринимательской деятельности',
  'resume-training': 'Подготовка резюме',
  'staff-training': 'Обучение специалистов',
  coordination: 'Координация работы',
} as const satisfies Record<string, string>;
