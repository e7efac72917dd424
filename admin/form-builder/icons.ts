import type { SvgIconComponent } from '@mui/icons-material';
import ListIcon from '@mui/icons-material/ArrowDropDownCircleOutlined';
import FileIcon from '@mui/icons-material/AttachFileOutlined';
import DateIcon from '@mui/icons-material/CalendarTodayOutlined';
import ManyIcon from '@mui/icons-material/CheckBoxOutlined';
import PeriodIcon from '@mui/icons-material/DateRangeOutlined';
import OtherIcon from '@mui/icons-material/ExtensionOutlined';
import RankingIcon from '@mui/icons-material/FormatListNumberedOutlined';
import CalculatedIcon from '@mui/icons-material/FunctionsOutlined';
import MatrixIcon from '@mui/icons-material/GridOnOutlined';
import NoteIcon from '@mui/icons-material/InfoOutlined';
import ScaleIcon from '@mui/icons-material/LinearScaleOutlined';
import DirectoryIcon from '@mui/icons-material/LinkOutlined';
import TextIcon from '@mui/icons-material/NotesOutlined';
import NumberIcon from '@mui/icons-material/NumbersOutlined';
import OneIcon from '@mui/icons-material/RadioButtonCheckedOutlined';
import GroupIcon from '@mui/icons-material/RepeatOutlined';
import ScoreIcon from '@mui/icons-material/ScoreboardOutlined';
import LineIcon from '@mui/icons-material/ShortTextOutlined';
import YesNoIcon from '@mui/icons-material/ToggleOnOutlined';
import SectionIcon from '@mui/icons-material/ViewAgendaOutlined';
import type { QuestionCode } from '../../forms/questions/index.ts';

const icons: Readonly<Record<QuestionCode, SvgIconComponent>> = {
  line: LineIcon,
  text: TextIcon,
  integer: NumberIcon,
  number: NumberIcon,
  'yes-no': YesNoIcon,
  date: DateIcon,
  period: PeriodIcon,
  one: OneIcon,
  many: ManyIcon,
  list: ListIcon,
  scale: ScaleIcon,
  matrix: MatrixIcon,
  ranking: RankingIcon,
  file: FileIcon,
  directory: DirectoryIcon,
  section: SectionIcon,
  group: GroupIcon,
  note: NoteIcon,
  calculated: CalculatedIcon,
  score: ScoreIcon,
  other: OtherIcon,
};

const isCode = (code: string): code is QuestionCode => Object.hasOwn(icons, code);

export function iconOf(code: string): SvgIconComponent {
  return isCode(code) ? icons[code] : OtherIcon;
}
