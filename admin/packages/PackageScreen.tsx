import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { TabBar, tabId } from '../parts/TabBar.tsx';
import { useTab } from '../parts/use-tab.ts';
import { useMay } from '../providers/session.ts';
import { TakeIn } from './TakeIn.tsx';
import { TakeOut } from './TakeOut.tsx';
import './packages.css';

const tabs = ['out', 'in'] as const;
type PackageTab = (typeof tabs)[number];

export function PackageScreen() {
  const [tab, setTab] = useTab<PackageTab>(tabs, 'out');
  const mayTakeIn = useMay('package.create');
  return (
    <>
      <ScreenHeader title="Пакеты методологии">
        <p className="second">
          Элементы методологии одним файлом: перенести в другой регион или другую установку,
          хранить, сравнивать.
        </p>
      </ScreenHeader>
      <TabBar
        label="Что сделать с пакетом"
        items={[
          { key: 'out', title: 'Выгрузить' },
          ...(mayTakeIn ? [{ key: 'in' as const, title: 'Принять' }] : []),
        ]}
        current={tab}
        onChange={setTab}
      />
      <div role="tabpanel" aria-labelledby={tabId(tab)} className="package-panel">
        {tab === 'out' || !mayTakeIn ? <TakeOut /> : <TakeIn />}
      </div>
    </>
  );
}
