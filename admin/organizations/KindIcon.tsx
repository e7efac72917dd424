import AuthorityIcon from '@mui/icons-material/AccountBalanceOutlined';
import SchoolIcon from '@mui/icons-material/BackpackOutlined';
import BusinessIcon from '@mui/icons-material/BusinessOutlined';
import CollegeIcon from '@mui/icons-material/EngineeringOutlined';
import CityIcon from '@mui/icons-material/LocationCityOutlined';
import RegionIcon from '@mui/icons-material/MapOutlined';
import CountryIcon from '@mui/icons-material/PublicOutlined';
import RouteIcon from '@mui/icons-material/RouteOutlined';
import UniversityIcon from '@mui/icons-material/SchoolOutlined';
import EmploymentIcon from '@mui/icons-material/WorkOutlineOutlined';

const icons: Record<string, typeof BusinessIcon> = {
  country: CountryIcon,
  region: RegionIcon,
  municipality: CityIcon,
  authority: AuthorityIcon,
  'vocational-college': CollegeIcon,
  university: UniversityIcon,
  school: SchoolIcon,
  'employment-center': EmploymentIcon,
  'base-career-center': RouteIcon,
  'advanced-training-center': RouteIcon,
};

/** Always beside the word of the kind, so it says nothing aloud. */
export function KindIcon({ kind }: { kind: string }) {
  const Icon = icons[kind] ?? BusinessIcon;
  return <Icon aria-hidden="true" className="kind-icon" />;
}
