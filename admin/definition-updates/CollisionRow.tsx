import DecidedIcon from '@mui/icons-material/CheckCircleOutlined';
import OwnIcon from '@mui/icons-material/EditOutlined';
import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import type { DescribedCollision } from '../../forms/definitions/descriptions/collisions.ts';
import type { Decision } from '../../forms/definitions/layers/merge.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import type { layerWords } from './layer-words.ts';

interface CollisionRowProps {
  description: DescribedCollision;
  /** «5 из 6». */
  place: string;
  words: (typeof layerWords)['federal'];
  open: boolean;
  onOpen(): void;
  onDecide(decision: Decision): void;
}

function decidedWords(decision: Decision, words: CollisionRowProps['words']): string {
  if (decision === 'theirs') return words.taken;
  if (decision === 'ours') return 'оставлено наше';
  return decision === 'both' ? 'взято и то и другое' : 'составлено своё';
}

/** One thing that both changed: folded to a line once it is decided. */
export function CollisionRow({
  description,
  place,
  words,
  open,
  onOpen,
  onDecide,
}: CollisionRowProps) {
  const { collision, subject, caption } = description;
  const { decision } = collision;
  const heading = [subject, caption].filter(Boolean).join(': ') || 'весь элемент';
  const title = `${heading.charAt(0).toUpperCase()}${heading.slice(1)}`;
  if (decision !== undefined && !open)
    return (
      <li className="clash clash-decided">
        <DecidedIcon aria-hidden="true" />
        <span className="grow">{title}</span>
        <b>{decidedWords(decision, words)}</b>
        <button
          type="button"
          className="link-button"
          onClick={onOpen}
          aria-label={`Изменить: ${title}`}
        >
          Изменить
        </button>
      </li>
    );
  return (
    <li className="clash clash-open">
      <div className="row-wrap">
        <StatusLabel tone="warn" boxed>
          нужно решение
        </StatusLabel>
        <h3 className="grow">{title}</h3>
        <span className="small second">{place}</span>
      </div>
      <Three told={description} />
      <Choices description={description} title={title} words={words} onDecide={onDecide} />
    </li>
  );
}

const sides = [
  ['base', 'Было'],
  ['theirs', 'Стало'],
  ['ours', 'У нас'],
] as const;

function Three({ told: description }: { told: DescribedCollision }) {
  const { decision } = description.collision;
  return (
    <div className="clash-sides">
      {sides.map(([side, name]) => {
        const [first, ...rest] = description[side];
        const changed = description[side].filter((line) => !description.base.includes(line));
        return (
          <section
            key={side}
            className={`clash-side${decision === side ? ' clash-chosen' : ''}`}
            aria-label={name}
          >
            <h4>{name}</h4>
            <p className={rest.length > 0 ? 'strong' : undefined}>
              <Line text={first ?? ''} fresh={changed.includes(first ?? '')} />
            </p>
            {rest.length > 0 ? (
              <ul>
                {rest.map((line) => (
                  <li key={line}>
                    <Line text={line} fresh={changed.includes(line)} />
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function Line({ text, fresh }: { text: string; fresh: boolean }) {
  return fresh ? <mark>{text}</mark> : text;
}

function Choices({
  description,
  title,
  words,
  onDecide,
}: Pick<CollisionRowProps, 'description' | 'words' | 'onDecide'> & { title: string }) {
  const { collision, editable } = description;
  const { decision } = collision;
  const own = typeof decision === 'object' ? decision.value : collision.ours;
  const [typing, setTyping] = useState(typeof decision === 'object');
  const [text, setText] = useState(String(own ?? ''));
  const number = Number(text.replace(',', '.'));
  const wrong = text.trim() === '' || (editable === 'number' && !Number.isFinite(number));
  return (
    <>
      <div className="row-wrap">
        <Button
          size="small"
          onClick={() => onDecide('theirs')}
          aria-label={`Взять ${words.theirs}: ${title}`}
        >
          Взять {words.theirs}
        </Button>
        <Button
          size="small"
          onClick={() => onDecide('ours')}
          aria-label={`Оставить наше: ${title}`}
        >
          Оставить наше
        </Button>
        {collision.joinable ? (
          <Button
            size="small"
            onClick={() => onDecide('both')}
            aria-label={`Взять и то и другое: ${title}`}
          >
            Взять и то и другое
          </Button>
        ) : null}
        {editable ? (
          <Button
            size="small"
            variant="text"
            startIcon={<OwnIcon />}
            aria-expanded={typing}
            onClick={() => setTyping(!typing)}
          >
            Составить своё
          </Button>
        ) : null}
      </div>
      {typing && editable ? (
        <div className="clash-own">
          <TextField
            label="Своё"
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={wrong}
            helperText={
              wrong ? (editable === 'number' ? 'Введите число' : 'Введите текст') : undefined
            }
            multiline={editable === 'text'}
          />
          <Button
            size="small"
            disabled={wrong}
            onClick={() => onDecide({ value: editable === 'number' ? number : text.trim() })}
          >
            Взять своё
          </Button>
        </div>
      ) : null}
    </>
  );
}
