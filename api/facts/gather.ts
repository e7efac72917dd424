// Everything the facts of some people need, gathered once: answers read by their own versions, what
// event types count as, statistics of the region.
import type { Knex } from 'knex';
import { factsFromAnswers, type Questionnaire } from '../../forms/questionnaires/index.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { type AnsweredFact, computeFacts, type Known, type Settings } from './compute.ts';
import { readSources, readStatistics, type Sources, type Statistics } from './source-queries.ts';

export class FactGatherer {
  private readonly db: Knex;
  private readonly counts = new Map<number, readonly string[]>();
  private readonly questionnaires = new Map<number, Questionnaire>();
  private readonly statistics = new Map<number, Map<string, Statistics>>();

  constructor(db: Knex) {
    this.db = db;
  }

  async sources(personIds: number[]): Promise<Sources[]> {
    return readSources(this.db, personIds);
  }

  /** Facts of one person as of a date. */
  async known(sources: Sources, settings: Settings, asOf: string): Promise<Known> {
    const { person } = sources;
    for (const { event_type_version_id: id } of sources.participations) await this.learnCounts(id);
    const statistics = await this.regionStatistics(person.region_id);
    return computeFacts(
      {
        sources,
        answered: await this.answered(sources),
        countsAs: (id) => this.counts.get(id) ?? [],
        statistics:
          person.specialty_code === null ? undefined : statistics.get(person.specialty_code),
        settings,
      },
      asOf,
    );
  }

  private async learnCounts(versionId: number): Promise<void> {
    if (this.counts.has(versionId)) return;
    this.counts.set(versionId, (await bodyOf(this.db, 'event-type', versionId)).countsAs);
  }

  private async regionStatistics(regionId: number): Promise<Map<string, Statistics>> {
    const known = this.statistics.get(regionId);
    if (known) return known;
    const read = await readStatistics(this.db, regionId);
    this.statistics.set(regionId, read);
    return read;
  }

  private async questionnaire(versionId: number): Promise<Questionnaire> {
    const known = this.questionnaires.get(versionId);
    if (known) return known;
    const body = await bodyOf(this.db, 'questionnaire', versionId);
    this.questionnaires.set(versionId, body);
    return body;
  }

  private async answered(sources: Sources): Promise<AnsweredFact[]> {
    const out: AnsweredFact[] = [];
    for (const response of sources.responses) {
      const body = await this.questionnaire(response.version_id);
      for (const fact of factsFromAnswers(body, JSON.parse(response.answers))) {
        out.push({ ...fact, responseId: response.id, answeredOn: response.answered_on });
      }
    }
    return out;
  }
}
