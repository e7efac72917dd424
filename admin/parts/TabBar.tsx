import { Tab, Tabs } from '@mui/material';
import './tabs.css';

export interface TabItem<Key extends string> {
  key: Key;
  title: string;
  count?: number;
}

interface TabBarProps<Key extends string> {
  label: string;
  items: TabItem<Key>[];
  current: Key;
  onChange(key: Key): void;
}

export function tabId(key: string): string {
  return `tab-${key}`;
}

export function TabBar<Key extends string>({ label, items, current, onChange }: TabBarProps<Key>) {
  const known = items.some(({ key }) => key === current);
  return (
    <Tabs
      value={known ? current : items[0]?.key}
      onChange={(_event, next: Key) => onChange(next)}
      variant="scrollable"
      scrollButtons={false}
      className="tab-bar"
      aria-label={label}
    >
      {items.map(({ key, title, count }) => (
        <Tab
          key={key}
          value={key}
          id={tabId(key)}
          label={
            <span>
              {title}
              {count ? <span className="tab-count">{count}</span> : null}
            </span>
          }
        />
      ))}
    </Tabs>
  );
}
