import UpIcon from '@mui/icons-material/ArrowBackOutlined';
import DownIcon from '@mui/icons-material/ArrowForwardOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Button } from '@mui/material';
import { DraftField } from '../../parts/DraftField.tsx';
import { movePage, removePage, setPageText } from '../operations/pages.ts';
import { valueIn } from '../outline/fields.ts';
import { useBuilder } from '../use-builder.ts';

/** The open page: its name, the words under it, its place among the others. */
export function PagePart() {
  const { outline, page, body, edit, readOnly, apply, setPage } = useBuilder();
  const pages = outline.pages.filter(({ key }) => key !== '');
  const at = pages.findIndex(({ key }) => key === page);
  const own = pages[at];
  if (!own)
    return (
      <p className="second">
        Эти вопросы не стоят ни на одной странице: перетащите их на страницу в строке над формой.
      </p>
    );
  const description = valueIn(body, ['pages', 'items', page, 'description']);
  const gone = () => {
    const heir = pages[at - 1] ?? pages[at + 1];
    apply(removePage(edit, page), `Удалена страница «${own.title}»`);
    if (heir) setPage(heir.key);
  };
  return (
    <section className="property-boxes" aria-label="Страница">
      <h3>
        Страница {at + 1} из {pages.length}
      </h3>
      <DraftField
        id="page-title"
        label="Название страницы"
        value={own.title}
        disabled={readOnly}
        maxLength={500}
        onCommit={(title) => {
          if (title.trim() !== '')
            apply(setPageText(edit, page, 'title', title), `Страница: «${title}»`);
        }}
      />
      <DraftField
        id="page-description"
        label="Пояснение под названием"
        multiline
        value={typeof description === 'string' ? description : ''}
        disabled={readOnly}
        maxLength={4000}
        onCommit={(text) =>
          apply(setPageText(edit, page, 'description', text), 'Пояснение страницы')
        }
      />
      {readOnly || pages.length < 2 ? null : (
        <div className="row-wrap">
          <Button
            size="small"
            startIcon={<UpIcon />}
            disabled={at === 0}
            onClick={() => apply(movePage(edit, page, -1), 'Страница раньше')}
          >
            Раньше
          </Button>
          <Button
            size="small"
            startIcon={<DownIcon />}
            disabled={at === pages.length - 1}
            onClick={() => apply(movePage(edit, page, 1), 'Страница позже')}
          >
            Позже
          </Button>
          <Button size="small" color="error" startIcon={<DeleteIcon />} onClick={gone}>
            Удалить
          </Button>
        </div>
      )}
      {own.nodes.length > 0 && !readOnly && pages.length > 1 ? (
        <p className="small mute">Вопросы удалённой страницы перейдут на соседнюю.</p>
      ) : null}
    </section>
  );
}
