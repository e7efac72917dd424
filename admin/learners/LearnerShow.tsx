import EditIcon from '@mui/icons-material/EditOutlined';
import AddIcon from '@mui/icons-material/PlaylistAddOutlined';
import { Button } from '@mui/material';
import { ShowBase, useShowContext } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { ageOn, count, formatDate } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { RouteLine } from '../parts/RouteLine.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { TabBar, tabId } from '../parts/TabBar.tsx';
import { useTab } from '../parts/use-tab.ts';
import { usePlace } from '../providers/place.ts';
import { may, today, useMay, useSession } from '../providers/session.ts';
import { wholeRecord } from '../providers/whole-record.ts';
import { AttachedRecords, useAttachedRegisters } from '../register-records/AttachedRecords.tsx';
import { AnswersTab } from './card/AnswersTab.tsx';
import { CategoriesTab } from './card/CategoriesTab.tsx';
import { ConfirmLevel } from './card/ConfirmLevel.tsx';
import { type CardTab, cardTabs, tabItems } from './card/card-tabs.ts';
import { EventsTab } from './card/EventsTab.tsx';
import { HistoryTab } from './card/HistoryTab.tsx';
import { LevelBox, metCriteria } from './card/LevelBox.tsx';
import { OverviewTab } from './card/OverviewTab.tsx';
import { routeOf } from './card/route.ts';
import { useCard } from './card/use-card.ts';
import { NextInList } from './NextInList.tsx';
import {
  consentRecords,
  employmentRecords,
  practiceRecords,
  resumeRecords,
} from './records/kinds.ts';
import { RecordList } from './records/RecordList.tsx';
import { type Learner, learnerName } from './types.ts';

export function LearnerShow() {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <Content />
    </ShowBase>
  );
}

function Content() {
  const { record, error } = useShowContext<Learner>();
  if (error) return <EmptyState title="Карточка не открылась">{error.message}</EmptyState>;
  return record ? <Card key={record.id} learner={record} /> : <Waiting />;
}

function Card({ learner }: { learner: Learner }) {
  const card = useCard(learner);
  const session = useSession();
  const registers = useAttachedRegisters('learner').length > 0;
  const mayEdit = useMay('learner.update');
  const mayAnswer = useMay('response.create');
  const maySeeLevel = useMay('assessment.read');
  const [tab, setTab] = useTab<CardTab>(cardTabs, 'overview');
  const [search, setSearch] = useSearchParams();
  const wished = search.get('reason');
  // The first reason stands open until the reader closes it («none» in the address).
  const openReason =
    wished === 'none' ? undefined : (wished ?? metCriteria(card.assessment)[0]?.code);
  const openChain = (code: string | undefined) =>
    setSearch({ reason: code ?? 'none' }, { replace: true });
  const place = { learnerId: learner.id, organizationId: learner.organizationId };
  const closed = learner.hasConsent
    ? undefined
    : 'Сначала отметьте согласие на обработку персональных данных: без него записи не вносятся.';
  const items = tabItems(
    card,
    (verb) => may(session, verb),
    session?.specialAccess === true,
    registers,
  );
  return (
    <>
      <ScreenHeader
        title={learnerName(learner)}
        crumbs={[
          { to: '/learners', title: 'Обучающиеся' },
          {
            to: `/learners?filter=${encodeURIComponent(JSON.stringify({ organizationId: learner.organizationId, groupName: learner.groupName }))}`,
            title: learner.groupName,
          },
        ]}
        beside={<NextInList learnerId={learner.id} />}
        actions={
          <>
            {card.assessment ? <ConfirmLevel assessment={card.assessment} /> : null}
            {mayEdit ? (
              <Button component={Link} to={`/learners/${learner.id}`} startIcon={<EditIcon />}>
                Изменить
              </Button>
            ) : null}
            {mayAnswer ? (
              <Button
                component={Link}
                to={`/learners/${learner.id}/answer`}
                variant="contained"
                color="primary"
                startIcon={<AddIcon />}
              >
                Заполнить опросник
              </Button>
            ) : null}
          </>
        }
      >
        <Lead learner={learner} />
      </ScreenHeader>
      {maySeeLevel ? (
        <LevelBox
          assessment={card.assessment}
          assessable={learner.assessable !== false}
          hasConsent={learner.hasConsent}
          openReason={tab === 'overview' ? openReason : undefined}
          onReason={openChain}
        />
      ) : null}
      <div className="learner-route">
        <RouteLine
          stops={routeOf({ learner, ...card, may: (verb) => may(session, verb) })}
          label="Путь обучающегося"
        />
      </div>
      <TabBar label="Разделы карточки" items={items} current={tab} onChange={setTab} />
      <div role="tabpanel" aria-labelledby={tabId(tab)} className="card-panel">
        {tab === 'overview' ? (
          <OverviewTab
            learner={learner}
            {...card}
            openReason={openReason}
            onReason={openChain}
            mayAnswer={mayAnswer}
          />
        ) : null}
        {tab === 'answers' ? <AnswersTab learner={learner} responses={card.responses} /> : null}
        {tab === 'events' ? <EventsTab {...place} closed={closed} /> : null}
        {tab === 'practice' ? (
          <div className="card-main records">
            <RecordList kind={practiceRecords} {...place} closed={closed} />
            <RecordList kind={resumeRecords} {...place} closed={closed} />
          </div>
        ) : null}
        {tab === 'employment' ? (
          <div className="card-main">
            <RecordList kind={employmentRecords} {...place} closed={closed} />
          </div>
        ) : null}
        {tab === 'consents' ? (
          <div className="card-main">
            <RecordList kind={consentRecords} {...place} />
          </div>
        ) : null}
        {tab === 'categories' && session?.specialAccess ? (
          <CategoriesTab {...place} consents={card.consents} />
        ) : null}
        {tab === 'registers' ? (
          <div className="card-main">
            <AttachedRecords
              kind="learner"
              id={learner.id}
              organizationId={learner.organizationId}
              closed={closed}
            />
          </div>
        ) : null}
        {tab === 'history' ? <HistoryTab learnerId={learner.id} /> : null}
      </div>
    </>
  );
}

function Lead({ learner }: { learner: Learner }) {
  const {
    birthDate,
    groupName,
    isFinalYear,
    course,
    specialtyCode,
    specialtyName,
    organizationId,
    organizationName,
  } = learner;
  const { place } = usePlace();
  return (
    <p className="row-wrap learner-lead">
      {birthDate ? (
        <span>
          <b className="strong">{count(ageOn(birthDate, today()), 'год', 'года', 'лет')}</b>,{' '}
          {formatDate(birthDate)}
        </span>
      ) : null}
      <span>
        <b className="strong">{groupName}</b>
        {isFinalYear ? ', выпускной курс' : course ? `, ${course} курс` : ''}
      </span>
      <span>
        {specialtyCode} {specialtyName}
      </span>
      {place?.id === organizationId ? null : <span className="second">{organizationName}</span>}
    </p>
  );
}
