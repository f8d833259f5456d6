import { backUp, exportAll, importAll, listBackups, restoreBackup } from './archive.ts';
import { discardDraft, markAttempt, readAttempt, readDraft, saveDraft, submitAnswer } from './attempts.ts';
import { gradeAgain, listOutdated } from './gradings.ts';
import { fetchWheels, listProblems, listWheels, readCode, readProblem, submitChoices, submitCode } from './code.ts';
import type { Handlers } from './handler.ts';
import {
  addOwnQuestion,
  deleteOwnQuestion,
  importQuestions,
  listOwnQuestions,
  previewImport,
  readStarter,
  saveOwnQuestion,
  saveStarter,
  undeleteOwnQuestion,
} from './own.ts';
import { listQuestions, readProgress, readQuestion, readQueue, readRubric, readTrack } from './questions.ts';
import { endSession, moveSession, readSession, startSession } from './sessions.ts';
import { readApp, readToday, saveTarget } from './today.ts';

/** What answers each route of the table. */
export const handlers: Handlers = {
  readApp,
  saveTarget,
  readToday,
  readQueue,
  listQuestions,
  readQuestion,
  readRubric,
  saveDraft,
  readDraft,
  discardDraft,
  submitAnswer,
  readAttempt,
  markAttempt,
  gradeAgain,
  listOutdated,
  startSession,
  readSession,
  moveSession,
  endSession,
  readTrack,
  readProgress,
  listOwnQuestions,
  addOwnQuestion,
  saveOwnQuestion,
  deleteOwnQuestion,
  undeleteOwnQuestion,
  previewImport,
  importQuestions,
  readStarter,
  saveStarter,
  listProblems,
  readProblem,
  submitCode,
  readCode,
  submitChoices,
  listWheels,
  fetchWheels,
  listBackups,
  backUp,
  restoreBackup,
  exportAll,
  importAll,
};
