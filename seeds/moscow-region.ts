// Московская область as the table of targets names it (распоряжение Министерства образования Московской области
// от 02.05.2024 № Р-423, приложение): 57 districts and 9 state schools. Where the document breaks or
// misspells a name, both are kept: the clean one and the one as it stands there.

export interface ListedPlace {
  /** Row of the table. */
  number: number;
  name: string;
  /** As the document has it, where that differs. */
  asInDocument?: string;
}

const place = (number: number, name: string, asInDocument?: string): ListedPlace => ({
  number,
  name,
  ...(asInDocument ? { asInDocument } : {}),
});

export const districts: readonly ListedPlace[] = [
  place(1, 'Балашиха'),
  place(2, 'Богородский'),
  place(3, 'Бронницы'),
  place(4, 'Власиха ЗАТО'),
  place(5, 'Волоколамский'),
  place(6, 'Воскресенск'),
  place(7, 'Восход ЗАТО'),
  place(8, 'Дзержинский'),
  place(9, 'Дмитровский'),
  place(10, 'Долгопрудный'),
  place(11, 'Домодедово'),
  place(12, 'Дубна'),
  place(13, 'Егорьевск'),
  place(14, 'Жуковский'),
  place(15, 'Зарайск'),
  place(16, 'Звездный городок ЗАТО'),
  place(17, 'Истра'),
  place(18, 'Кашира'),
  place(19, 'Клин'),
  place(20, 'Коломна'),
  place(21, 'Королев'),
  place(22, 'Котельники'),
  place(23, 'Красногорск'),
  place(24, 'Краснознаменск ЗАТО'),
  place(25, 'Ленинский'),
  place(26, 'Лобня'),
  place(27, 'Лосино-Петровский', 'Лосино- Петровский'),
  place(28, 'Лотошино'),
  place(29, 'Луховицы'),
  place(30, 'Лыткарино'),
  place(31, 'Люберцы'),
  place(32, 'Можайский'),
  place(33, 'Молодежный ЗАТО'),
  place(34, 'Мытищи'),
  place(35, 'Наро-Фоминский'),
  place(36, 'Одинцовский'),
  place(37, 'Орехово-Зуевский'),
  place(38, 'Павловский Посад'),
  place(39, 'Подольск'),
  place(40, 'Пушкинский'),
  place(41, 'Раменский'),
  place(42, 'Реутов'),
  place(43, 'Рузский'),
  place(44, 'Сергиево-Посадский'),
  place(45, 'Серебряные Пруды'),
  place(46, 'Серпухов (Пушино, Протвино)'),
  place(47, 'Солнечногорск'),
  place(48, 'Ступино'),
  place(49, 'Талдомский'),
  place(50, 'Фрязино'),
  place(51, 'Химки'),
  place(52, 'Черноголовка'),
  place(53, 'Чехов'),
  place(54, 'Шатура'),
  place(55, 'Шаховская'),
  place(56, 'Щелково'),
  place(57, 'Электросталь'),
];

export const stateSchools: readonly ListedPlace[] = [
  place(58, 'ГАОУ МО «Балашихинский лицей»'),
  place(59, 'ГАОУ МО «Долгопрудненская гимназия»', 'ГАОУ МО «Долгопрудненск'),
  place(
    60,
    'ГАОУ МО «Королевский лицей научно-инженерного профиля»',
    'ГАОУ МО «Королевский лицей научно- инженерного профиля»',
  ),
  place(61, 'ГАОУ МО «Химкинский лицей»'),
  place(62, 'ГБОУ МО «Одинцовский «Десятый лицей»'),
  place(
    63,
    'ГБОУ МО «Сергиево-Посадский физико-математический лицей»',
    'ГБОУ МО «Сергиево- Посадский физико- математический лицей»',
  ),
  place(64, 'ГКОУ МО Хотьковская школа-интернат'),
  place(65, 'ГКОУ МО Чкаловская школа-интернат'),
  place(66, 'ГКОУ МО КШИ с ПЛП'),
];
