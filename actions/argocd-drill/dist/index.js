import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__ from "../../../dist/packages/actions-core.js";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
// EXTERNAL MODULE: ./build/src/argocd/ask.js + 1 modules
var ask = __nccwpck_require__(852);
;// CONCATENATED MODULE: ./build/src/actions/argocd-readers.js


const argocdServer = (0,inputs/* shaped */.e9)('the address of Argo CD, such as `https://argocd.example.com`, without a user or a query', (raw) => {
    const url = (0,ask/* serverUrl */.V)(raw);
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url))
        return undefined;
    const { hostname, username, password, search, hash } = new URL(url);
    return hostname === '' || username + password + search + hash !== '' ? undefined : url;
});
const argocdApplication = (0,inputs/* shaped */.e9)('an application, as `name` or `namespace/name`', (raw) => /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined);
const caCertificate = (0,inputs/* shaped */.e9)('a certificate in PEM form', (raw) => /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined);
/** The inputs that say which applications are waited for, and how. */
const applicationInputs = {
    applications: (0,inputs/* linesOf */.Dx)(argocdApplication),
    selector: inputs/* optionalText */.mR,
    project: inputs/* optionalText */.mR,
};
const waitInputs = {
    sync: (0,inputs/* oneOf */.yL)('never', 'if-needed'),
    'detect-timeout': inputs/* duration */.p0,
    'sync-timeout': (0,inputs/* optional */.lq)(inputs/* duration */.p0),
    'degraded-grace': inputs/* duration */.p0,
    'stable-for': inputs/* duration */.p0,
};
const applicationMistakes = ({ applications, selector }) => applications.length > 0 && selector !== undefined ? ['selector: should be empty where applications names them'] : [];
/** The wait that the inputs ask for, as far as it is not what is waited for. */
const waitOf = (input) => ({
    applications: input.applications,
    selector: input.selector,
    project: input.project,
    sync: input.sync,
    detectTimeoutMilliseconds: input['detect-timeout'],
    syncTimeoutMilliseconds: input['sync-timeout'],
    degradedGraceMilliseconds: input['degraded-grace'],
    stableForMilliseconds: input['stable-for'],
});

// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 2 modules
var argocd_token = __nccwpck_require__(903);
;// CONCATENATED MODULE: ./build/src/actions/argocd-drill/inputs.js



const inputs_name = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const inputs_inputs = {
    drill: (0,inputs/* matching */.wC)('the name of a drill, such as `oom-kill`', inputs_name),
    'argocd-server': argocdServer,
    ...argocd_token/* logInInputs */.HA,
    project: (0,inputs/* matching */.wC)('the name of a project', inputs_name),
    timeout: inputs/* duration */.p0,
    'ca-certificate': (0,inputs/* optional */.lq)(caCertificate),
};
/** What only several inputs together show. */
const check = (input) => (0,argocd_token/* logInMistakes */.ZJ)(input);


/***/ }),

/***/ 431:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _argocd_api_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(836);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16);
/* harmony import */ var _outside_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(481);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(193);
/* harmony import */ var _outside_http_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(303);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(155);
/* harmony import */ var _argocd_token_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(903);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(181);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(98);









/** The wait ends by itself when its time is over; this is for a last answer that hangs. */
const lastWordsMilliseconds = 30_000;
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_5__/* .runAction */ .C)({
    name: 'argocd-drill',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_8__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .check */ .z,
    run: (input, { context, progress, mask, signal: cancelled }) => {
        const over = `Argo CD did not end its answer within ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(input.timeout + lastWordsMilliseconds)}`;
        const signal = (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeadline */ .N)(cancelled, input.timeout + lastWordsMilliseconds, over);
        const caCertificate = input['ca-certificate'];
        const http = (0,_outside_http_js__WEBPACK_IMPORTED_MODULE_4__/* .createHttp */ .V)({ signal, ...(caCertificate === undefined ? {} : { caCertificate }) });
        const server = input['argocd-server'];
        const token = (0,_argocd_token_js__WEBPACK_IMPORTED_MODULE_6__/* .argocdToken */ .cp)(input, server, { http, mask, idTokenRequest: context.idTokenRequest });
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .run */ .e)(input, { argocd: (0,_argocd_api_js__WEBPACK_IMPORTED_MODULE_0__/* .createArgocd */ .v)({ http, server, token }), clock: (0,_outside_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .createClock */ .t)(signal), progress });
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 98:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/argocd/describe-drill.js


const sentences = {
    passed: 'The failure was seen, told of in time, and is over.',
    failed: 'The drill did not prove what it is to prove.',
    'not-found': 'There is no such drill in Argo CD.',
    unauthorized: 'Argo CD does not let us in.',
    unreachable: 'Argo CD cannot be reached.',
    'timed-out': 'The drill was not over in time.',
};
const nextSteps = {
    passed: '',
    failed: 'Until it passes, nobody can rely on being told of this failure.',
    'not-found': 'Check `drill` and `project` against the applications that manifests/argocd makes.',
    unauthorized: 'Make a new token, or give its role the right that is named.',
    unreachable: 'Check `argocd-server`, and whether this runner reaches it (a private Argo CD needs a runner of yours).',
    'timed-out': 'Raise `timeout` if it only takes longer: some alerts wait ten minutes before they fire.',
};
/** The job summary of a drill: outcome first, then what was measured, and what happened. */
const describeDrill = ({ outcome, because, application, page, report, log }) => ({
    headline: `${(0,markdown/* code */.aY)(outcome)}: ${(0,markdown/* link */.nf)(application, page)}. ${sentences[outcome]}`,
    sections: [
        ...(outcome === 'passed' ? [] : [{ heading: 'Why', body: why(outcome, because), weight: 'essential' }]),
        ...(report === undefined ? [] : describeReport(report)),
        ...(log.length === 0
            ? []
            : [{ heading: 'Last lines of its log', body: (0,markdown/* fenced */.OF)(log.join('\n')), weight: 'detail' }]),
    ],
});
/** Why the step fails, in one line. */
const drillFailure = ({ outcome, because, application }) => `${outcome}: ${application}: ${because}. ${nextSteps[outcome]}`;
const why = (outcome, because) => `${(0,markdown/* literal */.eu)(because)}\n\n${nextSteps[outcome]}`;
const describeReport = ({ object, alert, measures, timeline }) => [
    {
        heading: 'What was measured',
        body: `${(0,markdown/* code */.aY)(alert)} was to fire for ${(0,markdown/* code */.aY)(object || 'nothing, since nothing was injected')}.\n\n${measureTable(measures)}`,
        weight: 'essential',
    },
    {
        heading: 'What happened',
        body: (0,markdown/* table */.tp)(['After', 'What'], timeline.map(({ afterMilliseconds, what }) => [`+${(0,time/* formatDuration */.a)(afterMilliseconds)}`, (0,markdown/* literal */.eu)(what)])),
        weight: 'detail',
    },
];
const measureTable = (measures) => (0,markdown/* table */.tp)(['What', 'Took', 'Within', ''], measures.map(({ what, withinMilliseconds, tookMilliseconds }) => [
    (0,markdown/* literal */.eu)(what),
    tookMilliseconds === undefined ? 'not seen' : (0,time/* formatDuration */.a)(tookMilliseconds),
    (0,time/* formatDuration */.a)(withinMilliseconds),
    tookMilliseconds !== undefined && tookMilliseconds <= withinMilliseconds ? 'in time' : '**not in time**',
]));

;// CONCATENATED MODULE: ./build/src/lib/drill-report.js
const mark = 'slipway-drill-report ';
/** Beyond this a container runtime cuts a line into pieces, and not every reader joins them. */
const mostBytes = 15_000;
/** The line of the log that holds the report; where it is too long, the oldest moments are left out. */
const formatReportLine = (report) => {
    const line = mark + JSON.stringify(report);
    return Buffer.byteLength(line) <= mostBytes || report.timeline.length === 0
        ? line
        : formatReportLine({ ...report, timeline: report.timeline.slice(1) });
};
/** The last report in a log; undefined where there is none that can be read. */
const findReport = (lines) => lines.flatMap((line) => (line.startsWith(mark) ? readReport(line.slice(mark.length)) : [])).at(-1);
/** What a person reads of the log: the report's own line is for machines. */
const isReportLine = (line) => line.startsWith(mark);
const readReport = (text) => {
    const found = fieldsOf(parseJson(text));
    const { drill, verdict, because, job, alert, object, startedAt, measures, timeline } = found;
    const texts = [drill, because, job, alert, object, startedAt];
    if (!texts.every((value) => typeof value === 'string'))
        return [];
    if (verdict !== 'passed' && verdict !== 'failed')
        return [];
    if (!Array.isArray(measures) || !Array.isArray(timeline))
        return [];
    return [
        {
            ...{ drill: String(drill), verdict, because: String(because), job: String(job), alert: String(alert) },
            ...{ object: String(object), startedAt: String(startedAt) },
            measures: measures.map(readMeasure),
            timeline: timeline.map((moment) => ({
                afterMilliseconds: Number(fieldsOf(moment).afterMilliseconds),
                what: String(fieldsOf(moment).what),
            })),
        },
    ];
};
const readMeasure = (value) => {
    const { what, required, withinMilliseconds, tookMilliseconds } = fieldsOf(value);
    return {
        ...{ what: String(what), required: required === true, withinMilliseconds: Number(withinMilliseconds) },
        ...(typeof tookMilliseconds === 'number' ? { tookMilliseconds } : {}),
    };
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const fieldsOf = (value) => typeof value === 'object' && value !== null ? { ...value } : {};

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/argocd/ask-patiently.js

const longestPauseMilliseconds = 8_000;
const outcomes = {
    denied: 'unauthorized',
    'not-found': 'not-found',
    unreachable: 'unreachable',
    'timed-out': 'timed-out',
};
/** Asks until there is an answer or a refusal; only that Argo CD is away may pass. */
const askPatiently = async (asking) => {
    const { clock, random, outageMilliseconds, tell } = asking;
    const since = clock.now();
    for (let tries = 0;; tries += 1) {
        try {
            return { answer: await inTime(asking) };
        }
        catch (error) {
            const { outcome, because, waitMilliseconds } = refusalOf(error);
            const left = Math.min(since + outageMilliseconds, asking.endsAt) - clock.now();
            if (outcome !== 'unreachable' || left <= 0)
                return { refusal: { outcome, because } };
            tell(`${because}; trying again`);
            await clock.sleep(Math.min(Math.max(pauseAfter(tries, random), waitMilliseconds), left));
        }
    }
};
/** A question that hangs, of an application that is dead, must not keep the others waiting beyond the time for all. */
const inTime = async ({ ask, clock, endsAt }) => {
    const answered = new AbortController();
    const late = async () => {
        await clock.sleep(Math.max(shortestMilliseconds, endsAt - clock.now()), answered.signal);
        throw new failure/* Failure */.H('timed-out', 'Argo CD had not answered when the time was over');
    };
    try {
        return await Promise.race([ask(), late()]);
    }
    finally {
        answered.abort();
    }
};
/** For the last look, which begins when the time is over. */
const shortestMilliseconds = 5_000;
const refusalOf = (error) => {
    const outcome = error instanceof failure/* Failure */.H ? outcomes[error.reason] : undefined;
    if (!(error instanceof failure/* Failure */.H) || outcome === undefined)
        throw error;
    return { outcome, because: error.message, waitMilliseconds: error.waitMilliseconds };
};
/** A second at first, eight after a while, spread so that many waiters do not come back at once. */
const pauseAfter = (tries, random) => Math.min(1_000 * 2 ** tries, longestPauseMilliseconds) * (0.5 + 0.5 * random());

;// CONCATENATED MODULE: ./build/src/argocd/drill-log.js

const mostLines = 2_000;
/** The uids of the drill's Jobs that are there before it is started: their reports are older. */
const olderJobs = async (argocd, address) => (await argocd.tree(address)).filter(({ kind }) => kind === 'Job').map(({ uid }) => uid);
/** Reads the log of the pod of the Job; undefined while there is no such Job, no pod, or no container that runs. */
const readDrillLog = async (argocd, address, { job: name, container, older }) => {
    const nodes = await argocd.tree(address);
    const job = nodes.find((node) => node.kind === 'Job' && node.name === name && !older.includes(node.uid));
    // What a drill injects belongs to the Job, too; a Job's own pods have its name before theirs.
    const isOwn = (node, { uid }) => node.kind === 'Pod' && node.parents.includes(uid) && node.name.startsWith(`${name}-`);
    const pod = job && nodes.findLast((node) => isOwn(node, job));
    if (job === undefined || pod === undefined)
        return undefined;
    const lines = await ifRunning(() => linesOf(argocd, address, { pod, container }));
    return lines === undefined || lines.some(tellsThatThereIsNone) ? undefined : { job: job.uid, lines };
};
/** While a container waits, Argo CD gives as its log what the kubelet says of it (server/application, PodLogs). */
const tellsThatThereIsNone = (line) => /^container "[^"]+" in pod "[^"]+" is waiting to start: /.test(line);
const linesOf = async (argocd, address, { pod: { namespace, name }, container }) => await argocd.logs(address, { namespace, pod: name, container, previous: false, lines: mostLines });
/** A container that waits for its image has no log, and a pod that is replaced has none any more. */
const ifRunning = async (read) => {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && (error.reason === 'rejected' || error.reason === 'not-found'))
            return undefined;
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/drill-result.js
const reasonOf = {
    passed: '',
    failed: 'rejected',
    'not-found': 'not-found',
    unauthorized: 'denied',
    unreachable: 'unreachable',
    'timed-out': 'timed-out',
};

;// CONCATENATED MODULE: ./build/src/argocd/page.js
/** The application's page in Argo CD, whatever prefix of a path its address has. */
const pageOf = (server, { name, namespace }) => [server, 'applications', ...(namespace === undefined ? [] : [namespace]), name].join('/');

;// CONCATENATED MODULE: ./build/src/argocd/hold-drill.js






const lookMilliseconds = 3_000;
/** Whoever started the run before this one still has to read its report, which goes with the next sync. */
const courtesyMilliseconds = 15_000;
/** How long Argo CD may be away before it has answered once, and after that. */
const outage = { first: 30_000, later: 120_000 };
/** What Argo CD knows of a Job's pods may be older than the end of its sync. */
const lastLooks = 8;
/** Starts the drill by a sync of its application, tells its log while it runs, and reads its report from there. */
const holdDrill = async (request, outside) => {
    const { drill, project, timeoutMilliseconds } = request;
    const application = `drill-${drill}`;
    const address = { name: application, project };
    const drilling = {
        ...outside,
        ...{ address, job: application, older: [], timeoutMilliseconds, own: { linesTold: 0 } },
        endsAt: outside.clock.now() + timeoutMilliseconds,
    };
    const page = pageOf(outside.argocd.server, address);
    outside.progress.say(`starting ${application} in Argo CD at ${page}`);
    const held = () => startAndFollow(drilling);
    const { outcome, because, report, log = [], } = await outside.progress.phase(`drill ${drill}`, held, (end) => end.outcome !== 'passed');
    return { outcome, reason: reasonOf[outcome], because, application, page, report, log };
};
const startAndFollow = async (drilling) => {
    const started = await start(drilling);
    if ('outcome' in started)
        return started;
    for (;;) {
        const seen = await ask(drilling, outage.later, () => look(drilling));
        if ('refusal' in seen)
            return ofRefusal(seen.refusal);
        const operation = newOperation(seen.answer, started.before);
        if (operation !== undefined && isAnother(drilling, operation))
            return await conclude(drilling, replaced);
        if (operation !== undefined && isOver(operation))
            return await conclude(drilling, operation);
        if (drilling.clock.now() >= drilling.endsAt)
            return timedOut(drilling, 'the drill was not over');
        await drilling.clock.sleep(lookMilliseconds);
    }
};
/** Asks for the sync until it is taken: another run of the same drill may be under way. */
const start = async (drilling) => {
    const { argocd, address, clock, progress, endsAt } = drilling;
    let putOff = '';
    for (;;) {
        const asked = await ask(drilling, outage.first, async () => {
            const { operation } = await argocd.application(address);
            if (operation !== undefined && !isOver(operation))
                return { before: operation, said: 'a sync is under way' };
            if (putOff !== '' && putOff !== courtesy)
                return { before: operation, said: courtesy };
            drilling.older = await olderJobs(argocd, address);
            return { before: operation, said: await argocd.sync(address, undefined) };
        });
        if ('refusal' in asked)
            return ofRefusal(asked.refusal);
        const { before, said } = asked.answer;
        if (said === undefined)
            return { before };
        if (said === courtesy)
            await clock.sleep(courtesyMilliseconds);
        if (said !== putOff)
            progress.say(`Argo CD does not start it now: ${said}`);
        putOff = said;
        if (clock.now() >= endsAt)
            return timedOut(drilling, `Argo CD did not start it: ${said}`);
        await clock.sleep(lookMilliseconds);
    }
};
const courtesy = 'the run before this one is just over';
/** The operation that was asked for; the one before it may be shown for a moment still. */
const newOperation = ({ operation }, before) => operation !== undefined && operation.startedAt === before?.startedAt && isOver(operation) ? undefined : operation;
const isOver = ({ phase }) => ['Succeeded', 'Failed', 'Error'].includes(phase);
/** A sync of somebody else has begun meanwhile, so that ours is over. */
const isAnother = ({ own }, { startedAt }) => {
    own.startedAt ??= startedAt;
    return startedAt !== own.startedAt;
};
/** Then only the report tells how ours ended. */
const replaced = { phase: 'Succeeded', message: 'another sync has replaced it', failures: [] };
const look = async (drilling) => {
    const application = await drilling.argocd.application(drilling.address);
    const { operation } = application;
    if (operation !== undefined && !isOver(operation))
        await readAndTell(drilling);
    return application;
};
/** Reads the log, and tells what was written since the last look; the report itself is for machines. */
const readAndTell = async ({ argocd, address, job, older, own, progress }) => {
    const log = await readDrillLog(argocd, address, { job, container: 'drill', older });
    if (log === undefined || (own.log !== undefined && own.log.job !== log.job))
        return;
    own.log = log;
    for (const line of log.lines.slice(own.linesTold))
        if (!isReportLine(line))
            progress.say(line);
    own.linesTold = Math.max(own.linesTold, log.lines.length);
};
/** What the Job's report says; where there is none, what Argo CD says of the sync. */
const conclude = async (drilling, ended) => {
    const { own, clock } = drilling;
    for (let looks = 1; looks <= lastLooks; looks += 1) {
        const read = await ask(drilling, outage.later, () => readAndTell(drilling));
        if ('refusal' in read)
            return ofRefusal(read.refusal);
        const report = findReport(own.log?.lines ?? []);
        if (report !== undefined && report.job === own.log?.job)
            return ofReport(report, ended);
        // A sync that failed before its Job has no log, however often it is asked for.
        if (own.log === undefined && ended.phase !== 'Succeeded' && looks >= 3)
            break;
        await clock.sleep(1_000);
    }
    return withoutReport(ended, own.log);
};
const withoutReport = ({ message, failures }, log) => {
    const said = [message, ...failures.map(({ kind, name, message: why }) => `${kind} ${name}: ${why}`)];
    const found = log === undefined ? 'there is no log of its Job' : 'the log of its Job holds no report';
    const because = `${found}; Argo CD says: ${said.filter((text) => text !== '').join('; ')}`;
    return { outcome: 'failed', because, log: log?.lines.slice(-30) ?? [] };
};
const ofReport = (report, { phase, message }) => {
    if (report.verdict === 'failed')
        return { outcome: 'failed', because: report.because, report };
    // The report is its last word but one: its Job may have been killed after it.
    return phase === 'Succeeded'
        ? { outcome: 'passed', because: report.because, report }
        : { outcome: 'failed', because: `the drill passed, but its sync did not: ${message}`, report };
};
const ofRefusal = ({ outcome, because }) => ({
    outcome: outcome === 'unauthorized' || outcome === 'not-found' || outcome === 'unreachable' || outcome === 'timed-out'
        ? outcome
        : 'failed',
    because,
});
const timedOut = ({ timeoutMilliseconds }, what) => ({
    outcome: 'timed-out',
    because: `${what} within ${(0,time/* formatDuration */.a)(timeoutMilliseconds)}; what is injected is cleaned up by the drill itself, which goes on`,
});
const ask = async ({ clock, progress, endsAt, random = Math.random }, outageMilliseconds, question) => await askPatiently({ ask: question, clock, random, outageMilliseconds, endsAt, tell: progress.say });

;// CONCATENATED MODULE: ./build/src/actions/argocd-drill/run.js


const outputs = ['outcome', 'reason', 'report'];
/** The action's inputs as one request, its result as outputs and summary. */
const run = async (input, outside) => {
    const { drill, project, timeout: timeoutMilliseconds } = input;
    const result = await holdDrill({ drill, project, timeoutMilliseconds }, outside);
    const { outcome, reason, report } = result;
    return {
        outcome,
        outputs: { report: report === undefined ? '' : JSON.stringify(report) },
        report: describeDrill(result),
        ...(reason === '' ? {} : { failure: { reason, message: drillFailure(result) } }),
    };
};


/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cp: () => (/* binding */ argocdToken),
  HA: () => (/* binding */ logInInputs),
  ZJ: () => (/* binding */ logInMistakes)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var json = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/argocd/log-in.js


/**
 * Exchanges GitHub's token for one of Argo CD's own Dex (RFC 8693), as Argo CD's user-management/github-actions.md has it.
 * A Failure `denied` says what Dex said; `not-found` where Argo CD has no Dex.
 */
const exchangeToken = async ({ http, server, connector, idToken }) => {
    const response = await http({
        method: 'POST',
        url: `${server}/api/dex/token`,
        headers: {
            // Its public client, made by Argo CD itself, has no secret.
            authorization: `Basic ${Buffer.from('argo-cd-cli:').toString('base64')}`,
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
        },
        body: new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            connector_id: connector,
            scope: 'openid email profile federated:id',
            requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
            subject_token: idToken,
            subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        }).toString(),
    });
    const answer = readAnswer(response);
    const token = response.status === 200 ? (0,json/* textAt */.$6)(answer, 'access_token') : undefined;
    if (token !== undefined && token !== '')
        return token;
    throw refusalOf(server, connector, { response, answer });
};
const readAnswer = ({ body }) => {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
};
const refusalOf = (server, connector, { response: { status }, answer }) => {
    const said = (0,json/* textAt */.$6)(answer, 'error_description') ?? (0,json/* textAt */.$6)(answer, 'error');
    if (status === 404 || (status === 200 && answer === undefined)) {
        const message = `${server}/api/dex/token is not there. Argo CD needs its own Dex (dex.config) to take GitHub's tokens; give an argocd-token otherwise`;
        return new failure/* Failure */.H('not-found', message);
    }
    if (status >= 500)
        return new failure/* Failure */.H('unreachable', `Dex at ${server} answered ${status}: ${said ?? 'nothing'}`);
    return new failure/* Failure */.H('denied', `Dex at ${server} does not take GitHub's token by the connector ${connector}: ${said ?? `it answered ${status}`}. Check oidc-connector against the id in dex.config, and its issuer`);
};

;// CONCATENATED MODULE: ./build/src/outside/github-oidc.js

/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new failure/* Failure */.H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? fieldOf(body, 'value') : undefined;
    if (token !== undefined)
        return token;
    throw new failure/* Failure */.H('denied', `GitHub gave no OIDC token: it answered ${status}. Run the job again`);
};
/** What a token says of itself, as far as it is text; it is not verified here. */
const claimsOf = (token) => {
    const claims = Object.entries(fieldsOf(payloadOf(token))).filter((claim) => typeof claim[1] === 'string');
    return Object.fromEntries(claims);
};
/** When a token ends, in epoch milliseconds; undefined when it does not say. */
const expiryOf = (token) => {
    const { exp } = fieldsOf(payloadOf(token));
    return typeof exp === 'number' ? exp * 1000 : undefined;
};
const payloadOf = (token) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
const fieldOf = (json, name) => {
    const field = fieldsOf(json)[name];
    return typeof field === 'string' ? field : undefined;
};
const fieldsOf = (json) => {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
};

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/actions/argocd-token.js




/** The inputs by which every action that asks Argo CD logs in, in the order of action.yml. */
const logInInputs = {
    'argocd-token': inputs/* optionalSecret */.Ny,
    'argocd-auth': (0,inputs/* oneOf */.yL)('auto', 'token', 'github-oidc'),
    'oidc-connector': inputs/* text */.Qq,
    'oidc-audience': inputs/* optionalText */.mR,
};
const logInMistakes = (input) => input['argocd-auth'] === 'token' && input['argocd-token'] === undefined
    ? ['argocd-token: should be set with `argocd-auth: token`, but it is empty']
    : [];
/** The token that was given, or how to get one for GitHub's: what neither gives is told when it is needed. */
const argocdToken = (input, server, { http, mask, idTokenRequest }) => {
    const { 'argocd-auth': how, 'argocd-token': given, 'oidc-connector': connector } = input;
    if (given !== undefined && how !== 'github-oidc')
        return given;
    const logIn = async () => {
        const idToken = await requestIdToken(http, idTokenRequest, input['oidc-audience'] ?? server);
        mask(idToken);
        const token = await exchangeToken({ http, server, connector, idToken });
        mask(token);
        return token;
    };
    return how === 'github-oidc' ? logIn : () => logIn().catch(sayThatNoneWasGiven);
};
/** Most often a secret's name has a slip, and GitHub makes an empty text of it. */
const sayThatNoneWasGiven = (error) => {
    if (!(error instanceof failure/* Failure */.H))
        throw error;
    throw new failure/* Failure */.H(error.reason, `argocd-token is empty, and ${error.message}`, { cause: error });
};


/***/ }),

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createArgocd)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __nccwpck_require__(467);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var argocd_json = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/argocd/application.js


const readSource = (source) => ({
    repository: (0,argocd_json/* textAt */.$6)(source, 'repoURL') ?? '',
    targetRevision: (0,argocd_json/* textAt */.$6)(source, 'targetRevision') || 'HEAD',
    path: (0,argocd_json/* textAt */.$6)(source, 'path') ?? '',
});
const readSources = (holder) => {
    const several = (0,argocd_json/* listAt */.gT)(holder, 'sources');
    if (several.length > 0)
        return several.map(readSource);
    return (0,json.at)(holder, 'source') === undefined ? [] : [readSource((0,json.at)(holder, 'source'))];
};
const readRevisions = (holder) => {
    const several = (0,argocd_json/* listAt */.gT)(holder, 'revisions').map(String);
    return several.length > 0 ? several : [(0,argocd_json/* textAt */.$6)(holder, 'revision') ?? ''];
};
const readOperation = (application) => {
    const requested = (0,json.at)(application, 'operation') ?? undefined;
    const state = (0,json.at)(application, 'status', 'operationState') ?? undefined;
    // Setting an operation clears the state in the same update: one without the other has not begun.
    if (state === undefined) {
        return requested === undefined ? undefined : { ...readState({ operation: requested }), phase: 'Pending' };
    }
    return readState(state);
};
const readState = (state) => ({
    phase: (0,argocd_json/* textAt */.$6)(state, 'phase') ?? '',
    revisions: readRevisions((0,json.at)(state, 'syncResult') ?? (0,json.at)(state, 'operation', 'sync')),
    message: (0,argocd_json/* textAt */.$6)(state, 'message') ?? '',
    startedAt: (0,argocd_json/* timeAt */.lC)(state, 'startedAt'),
    finishedAt: (0,argocd_json/* timeAt */.lC)(state, 'finishedAt'),
    retries: (0,argocd_json/* numberAt */.tk)(state, 'retryCount') ?? 0,
    partial: (0,argocd_json/* flagAt */.Qc)(state, 'operation', 'sync', 'dryRun') === true || (0,argocd_json/* listAt */.gT)(state, 'operation', 'sync', 'resources').length > 0,
    failures: (0,argocd_json/* listAt */.gT)(state, 'syncResult', 'resources').flatMap(readFailure),
});
/** Argo CD gives what is no hook a `hookPhase` as well; only a hook has a `hookType`. */
const readFailure = (resource) => {
    const hook = ((0,argocd_json/* textAt */.$6)(resource, 'hookType') ?? '') !== '';
    const failed = (0,argocd_json/* textAt */.$6)(resource, 'status') === 'SyncFailed' || (0,argocd_json/* textAt */.$6)(resource, 'hookPhase') === 'Failed';
    if (!failed && !(hook && (0,argocd_json/* textAt */.$6)(resource, 'hookPhase') === 'Error'))
        return [];
    const [kind = '', name = '', message = ''] = ['kind', 'name', 'message'].map((key) => (0,argocd_json/* textAt */.$6)(resource, key));
    return [{ kind, name, message, hook }];
};
const readResource = (resource) => ({
    group: (0,argocd_json/* textAt */.$6)(resource, 'group') ?? '',
    version: (0,argocd_json/* textAt */.$6)(resource, 'version') ?? '',
    kind: (0,argocd_json/* textAt */.$6)(resource, 'kind') ?? '',
    namespace: (0,argocd_json/* textAt */.$6)(resource, 'namespace') ?? '',
    name: (0,argocd_json/* textAt */.$6)(resource, 'name') ?? '',
    synced: (0,argocd_json/* textAt */.$6)(resource, 'status') !== 'OutOfSync',
    toPrune: (0,argocd_json/* flagAt */.Qc)(resource, 'requiresPruning') ?? false,
    hook: (0,argocd_json/* flagAt */.Qc)(resource, 'hook') ?? false,
    health: (0,argocd_json/* textAt */.$6)(resource, 'health', 'status'),
    message: (0,argocd_json/* textAt */.$6)(resource, 'health', 'message'),
});
const readHydrated = (answer) => {
    const last = ['status', 'sourceHydrator', 'lastSuccessfulOperation'];
    const [from, to] = [(0,argocd_json/* textAt */.$6)(answer, ...last, 'drySHA'), (0,argocd_json/* textAt */.$6)(answer, ...last, 'hydratedSHA')];
    return from === undefined || to === undefined ? undefined : { from, to };
};
const ownerOf = (answer) => {
    const owners = (0,argocd_json/* listAt */.gT)(answer, 'metadata', 'ownerReferences');
    return (0,argocd_json/* textAt */.$6)(owners.find((owner) => (0,argocd_json/* textAt */.$6)(owner, 'kind') === 'ApplicationSet'), 'name');
};
/** Reads an Application as the API answers it (Argo CD 2.x and 3.x); a Failure when it is something else. */
const readApplication = (answer) => {
    const drySource = (0,json.at)(answer, 'spec', 'sourceHydrator', 'drySource');
    const hydrates = (drySource ?? undefined) !== undefined;
    const automated = (0,json.at)(answer, 'spec', 'syncPolicy', 'automated');
    return {
        version: Number((0,argocd_json/* textAt */.$6)(answer, 'metadata', 'resourceVersion') ?? 0) || 0,
        name: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'name') ?? '',
        namespace: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'namespace') ?? '',
        project: (0,argocd_json/* textAt */.$6)(answer, 'spec', 'project') ?? '',
        deleting: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'deletionTimestamp') !== undefined,
        skipsReconcile: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true',
        automated: (automated ?? undefined) !== undefined && (0,argocd_json/* flagAt */.Qc)(automated, 'enabled') !== false,
        applicationSet: ownerOf(answer),
        sources: hydrates ? [readSource(drySource)] : readSources((0,argocd_json/* recordAt */.zR)(answer, 'spec')),
        hydrated: readHydrated(answer),
        // What is compared is the hydrated form, which `spec` has under another name.
        comparedSources: hydrates ? [] : readSources((0,argocd_json/* recordAt */.zR)(answer, 'status', 'sync', 'comparedTo')),
        sync: (0,argocd_json/* textAt */.$6)(answer, 'status', 'sync', 'status') ?? 'Unknown',
        revisions: readRevisions((0,json.at)(answer, 'status', 'sync')),
        health: (0,argocd_json/* textAt */.$6)(answer, 'status', 'health', 'status') ?? 'Unknown',
        healthMessage: (0,argocd_json/* textAt */.$6)(answer, 'status', 'health', 'message'),
        healthChangedAt: (0,argocd_json/* timeAt */.lC)(answer, 'status', 'health', 'lastTransitionTime'),
        reconciledAt: (0,argocd_json/* timeAt */.lC)(answer, 'status', 'reconciledAt'),
        conditions: (0,argocd_json/* listAt */.gT)(answer, 'status', 'conditions').map((condition) => ({
            type: (0,argocd_json/* textAt */.$6)(condition, 'type') ?? '',
            message: (0,argocd_json/* textAt */.$6)(condition, 'message') ?? '',
        })),
        operation: readOperation(answer),
        resources: (0,argocd_json/* listAt */.gT)(answer, 'status', 'resources').map(readResource),
        images: (0,argocd_json/* listAt */.gT)(answer, 'status', 'summary', 'images').map(String),
    };
};

// EXTERNAL MODULE: ./build/src/argocd/ask.js + 1 modules
var ask = __nccwpck_require__(852);
;// CONCATENATED MODULE: ./build/src/argocd/query.js
/** One application is asked for by its name, several by what they have in common. */
const whichOf = (addresses, selector) => {
    const projects = addresses.map(({ project }) => project);
    return {
        selector,
        projects: projects.every((project) => project !== undefined) ? [...new Set(projects)] : [],
        only: addresses.length === 1 ? addresses[0] : undefined,
    };
};
/** For a list of them. */
const listQuery = ({ selector, projects }) => {
    const query = new URLSearchParams(selector === undefined ? {} : { selector });
    for (const project of projects)
        query.append('projects', project);
    return query.toString();
};
/** What is long and decides nothing; the stream takes any name, and leaves out what stands after the minus. */
const unwatchedFields = '-result.application.metadata.managedFields,result.application.status.history';
/** For the watch stream; it knows names, which a list does not. */
const watchQuery = (which) => {
    const { name, namespace } = which.only ?? {};
    const query = new URLSearchParams(listQuery(which));
    if (name !== undefined)
        query.set('name', name);
    if (namespace !== undefined)
        query.set('appNamespace', namespace);
    query.set('fields', unwatchedFields);
    return query.toString();
};
/** For one application, or a part of it. */
const addressQuery = (address, more) => {
    const query = new URLSearchParams(more);
    if (address.namespace !== undefined)
        query.set('appNamespace', address.namespace);
    if (address.project !== undefined)
        query.set('project', address.project);
    const text = query.toString();
    return text === '' ? '' : `?${text}`;
};

;// CONCATENATED MODULE: ./build/src/argocd/read-log.js


/** The lines of a log as it is streamed, without what marks its end. */
const readLog = (body) => body.split('\n').flatMap((line) => {
    try {
        const content = (0,argocd_json/* textAt */.$6)(JSON.parse(line), 'result', 'content');
        return content === undefined || content === '' ? [] : [content];
    }
    catch (error) {
        return line === '' ? [] : [`(a line that cannot be read: ${(0,failure/* messageOf */.b)(error)})`];
    }
});

// EXTERNAL MODULE: ./build/src/argocd/refusal.js
var refusal = __nccwpck_require__(308);
;// CONCATENATED MODULE: ./build/src/argocd/sync-window.js

const describe = (window) => `${(0,argocd_json/* textAt */.$6)(window, 'kind')} ${(0,argocd_json/* textAt */.$6)(window, 'schedule')} for ${(0,argocd_json/* textAt */.$6)(window, 'duration')}`;
/**
 * Whether windows keep automatic syncs from starting: a deny window is open, or none of the allow windows is. The
 * answer's own `canSync` is about syncs by hand.
 */
const readClosedWindow = (answer) => {
    const [active, assigned] = [(0,argocd_json/* listAt */.gT)(answer, 'activeWindows'), (0,argocd_json/* listAt */.gT)(answer, 'assignedWindows')];
    const denying = active.find((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'deny');
    if (denying !== undefined)
        return `a sync window is closed (${describe(denying)})`;
    const allowing = assigned.filter((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'allow');
    if (allowing.length === 0 || active.some((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'allow'))
        return undefined;
    return `no sync window is open (${allowing.map(describe).join('; ')})`;
};

;// CONCATENATED MODULE: ./build/src/argocd/told.js




/** A line that grows without an end is no line. */
const longestLineCharacters = 64 * 1024 * 1024;
/** The lines of a text that comes in pieces; what is left when it ends is half a line, and is dropped. */
async function* linesOf(chunks) {
    let rest = '';
    for await (const chunk of chunks) {
        const [first = '', ...others] = chunk.split('\n');
        rest += first;
        if (rest.length > longestLineCharacters)
            throw new failure/* Failure */.H('unreachable', 'the watch stream has a line without an end');
        for (const next of others) {
            yield rest;
            rest = next;
        }
    }
}
/**
 * One line of the stream: `data: {"result":{"type","application"}}` as server-sent events, or bare JSON; undefined for
 * comments, which say that it is alive, and for empty lines. A Failure when it says that it cannot go on.
 */
const readTold = (line) => {
    const text = line.replace(/^data: ?/, '').trim();
    if (!text.startsWith('{'))
        return undefined;
    const message = parse(text);
    const error = (0,json.at)(message, 'error') ?? undefined;
    if (error !== undefined) {
        const reason = (0,argocd_json/* numberAt */.tk)(error, 'http_code') === 401 ? 'denied' : 'unreachable';
        throw new failure/* Failure */.H(reason, `the watch stream ended: ${(0,argocd_json/* textAt */.$6)(error, 'message') ?? 'it does not say why'}`);
    }
    return {
        type: typeOf((0,argocd_json/* textAt */.$6)(message, 'result', 'type')),
        application: readApplication((0,json.at)(message, 'result', 'application')),
    };
};
const typeOf = (type) => type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED' ? type : '';
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new failure/* Failure */.H('unreachable', `the watch stream has a line that cannot be read: ${(0,failure/* messageOf */.b)(error)}`);
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/tree.js


const textsAt = (value, ...path) => Object.fromEntries(Object.entries((0,argocd_json/* recordAt */.zR)(value, ...path)).map(([name, text]) => [name, String(text)]));
const readNode = (node) => ({
    group: (0,argocd_json/* textAt */.$6)(node, 'group') ?? '',
    version: (0,argocd_json/* textAt */.$6)(node, 'version') ?? '',
    kind: (0,argocd_json/* textAt */.$6)(node, 'kind') ?? '',
    namespace: (0,argocd_json/* textAt */.$6)(node, 'namespace') ?? '',
    name: (0,argocd_json/* textAt */.$6)(node, 'name') ?? '',
    uid: (0,argocd_json/* textAt */.$6)(node, 'uid') ?? '',
    parents: (0,argocd_json/* listAt */.gT)(node, 'parentRefs').map((parent) => (0,argocd_json/* textAt */.$6)(parent, 'uid') ?? ''),
    info: Object.fromEntries((0,argocd_json/* listAt */.gT)(node, 'info').map((entry) => [(0,argocd_json/* textAt */.$6)(entry, 'name') ?? '', (0,argocd_json/* textAt */.$6)(entry, 'value') ?? ''])),
    labels: textsAt(node, 'networkingInfo', 'labels'),
    images: (0,argocd_json/* listAt */.gT)(node, 'images').map(String),
    health: (0,argocd_json/* textAt */.$6)(node, 'health', 'status'),
    message: (0,argocd_json/* textAt */.$6)(node, 'health', 'message'),
});
const readTermination = (state) => {
    const terminated = at(state, 'terminated');
    if (terminated === undefined || terminated === null)
        return undefined;
    return { exitCode: numberAt(terminated, 'exitCode') ?? 0, reason: textAt(terminated, 'reason') ?? '' };
};
const readWaiting = (state) => {
    const waiting = at(state, 'waiting');
    if (waiting === undefined || waiting === null)
        return undefined;
    return { reason: textAt(waiting, 'reason') ?? '', message: textAt(waiting, 'message') ?? '' };
};
/** The containers of a live Pod, those that prepare it first. */
const readContainers = (pod) => {
    const specs = [...listAt(pod, 'spec', 'initContainers'), ...listAt(pod, 'spec', 'containers')];
    const statuses = [...listAt(pod, 'status', 'initContainerStatuses'), ...listAt(pod, 'status', 'containerStatuses')];
    return statuses.map((status) => {
        const name = textAt(status, 'name') ?? '';
        const spec = specs.find((candidate) => textAt(candidate, 'name') === name);
        return {
            name,
            image: textAt(spec, 'image') ?? textAt(status, 'image') ?? '',
            imageId: textAt(status, 'imageID') ?? '',
            ready: flagAt(status, 'ready') ?? false,
            restarts: numberAt(status, 'restartCount') ?? 0,
            waiting: readWaiting(at(status, 'state')),
            terminated: readTermination(at(status, 'state')),
            last: readTermination(at(status, 'lastState')),
            memoryLimit: textAt(spec, 'resources', 'limits', 'memory'),
        };
    });
};
const readEvent = (event) => ({
    type: (0,argocd_json/* textAt */.$6)(event, 'type') ?? '',
    reason: (0,argocd_json/* textAt */.$6)(event, 'reason') ?? '',
    message: (0,argocd_json/* textAt */.$6)(event, 'message') ?? '',
});

;// CONCATENATED MODULE: ./build/src/argocd/api.js










/** The server has no deadline of its own for a refresh: it hangs while the controller is away. */
const defaultRefreshTimeoutMilliseconds = 15_000;
/** The server knows these names and no others: what it does not know is left out without a word (forwarder_overwrite.go). */
const listedFields = ['metadata.name', 'metadata.namespace', 'spec', 'status.summary']
    .map((field) => `items.${field}`)
    .join(',');
/** The API of one server. */
const createArgocd = ({ refreshTimeoutMilliseconds = defaultRefreshTimeoutMilliseconds, ...given }) => {
    const server = (0,ask/* serverUrl */.V)(given.server);
    const { response, json, stream } = (0,ask/* createAsk */.c)({ ...given, server });
    const pathOf = (address, part, more = {}) => `/applications/${encodeURIComponent(address.name)}${part}${addressQuery(address, more)}`;
    const rightOn = (address, what) => `${what} on ${address.project ?? '*'}/${address.name}`;
    const get = (address, path) => ({ path, right: rightOn(address, 'applications, get') });
    const plain = async (address) => readApplication(await json(get(address, pathOf(address, ''))));
    return {
        server,
        list: async ({ selector, project } = {}) => {
            const query = listQuery({ selector, projects: project === undefined ? [] : [project] });
            const path = `/applications?fields=${listedFields}${query === '' ? '' : `&${query}`}`;
            return (0,argocd_json/* listAt */.gT)(await json({ path, right: 'applications, get' }), 'items').map(readApplication);
        },
        watch: stream &&
            (async (which, signal) => {
                const path = `/stream/applications?${watchQuery(which)}`;
                return tellings(linesOf(await stream({ path, right: 'applications, get', signal })));
            }),
        application: plain,
        refreshed: async (address, refresh) => {
            try {
                const path = pathOf(address, '', { refresh });
                return readApplication(await json({ ...get(address, path), timeoutMilliseconds: refreshTimeoutMilliseconds }));
            }
            catch (error) {
                if (error instanceof failure/* Failure */.H && error.reason === 'unreachable' && error.waitMilliseconds === 0)
                    return await plain(address);
                throw error;
            }
        },
        sync: async (address, commit) => {
            const { name, namespace, project } = address;
            const body = {
                name,
                ...(namespace === undefined ? {} : { appNamespace: namespace }),
                ...(project === undefined ? {} : { project }),
                ...(commit === undefined ? {} : { revision: commit }),
            };
            const path = `/applications/${encodeURIComponent(name)}/sync`;
            const answer = await response({
                path,
                right: rightOn(address, 'applications, sync'),
                body,
                accepts: refusal/* isSyncPutOff */.q_,
            });
            return answer.status === 200 ? undefined : (0,refusal/* saidBy */.TT)(answer);
        },
        tree: async (address) => (0,argocd_json/* listAt */.gT)(await json(get(address, pathOf(address, '/resource-tree'))), 'nodes').map(readNode),
        live: (address, { group, version, kind, namespace, name }) => (0,refusal/* ifThere */.y)(async () => {
            const query = { group, version, kind, namespace, resourceName: name };
            const answer = await json(get(address, pathOf(address, '/resource', query)));
            const manifest = JSON.parse((0,argocd_json/* textAt */.$6)(answer, 'manifest') ?? 'null');
            return manifest ?? undefined;
        }),
        closedWindow: (address) => (0,refusal/* ifThere */.y)(async () => readClosedWindow(await json(get(address, pathOf(address, '/syncwindows'))))),
        events: async (address, { namespace, name, uid }) => {
            const query = { resourceNamespace: namespace, resourceName: name, resourceUID: uid };
            return (0,argocd_json/* listAt */.gT)(await json(get(address, pathOf(address, '/events', query))), 'items').map(readEvent);
        },
        logs: async (address, { namespace, pod, container, previous, lines }) => {
            const query = { namespace, container, tailLines: String(lines), ...(previous ? { previous: 'true' } : {}) };
            const path = pathOf(address, `/pods/${pod}/logs`, query);
            const { body } = await response({ path, right: rightOn(address, 'logs, get') });
            return readLog(body).slice(-lines);
        },
    };
};
async function* tellings(lines) {
    for await (const line of lines) {
        const told = readTold(line);
        if (told !== undefined)
            yield told;
    }
}


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createAsk),
  V: () => (/* binding */ serverUrl)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/argocd/keep-token.js
/** What failed is tried again when it is asked for again. */
const keepToken = (token) => {
    if (typeof token === 'string')
        return { get: () => Promise.resolve(`Bearer ${token}`), renews: () => false };
    let got;
    const refused = new Set();
    const get = async () => {
        got ??= token().then((text) => `Bearer ${text}`);
        const asked = got;
        try {
            return await asked;
        }
        catch (error) {
            if (got === asked)
                got = undefined;
            throw error;
        }
    };
    return {
        get,
        renews: (given) => {
            // Several questions may learn of it at once; one of them asks for another.
            if (!refused.has(given))
                got = undefined;
            refused.add(given);
            return true;
        },
    };
};

// EXTERNAL MODULE: ./build/src/argocd/refusal.js
var refusal = __nccwpck_require__(308);
;// CONCATENATED MODULE: ./build/src/argocd/ask.js



/** Argo CD sends what it knows at once, and a comment every 15 s while there is no news (argoproj/pkg grpc/http/forwarders.go). */
const defaultStreamPatience = { firstMilliseconds: 15_000, silenceMilliseconds: 40_000 };
/** `argocd.example.com`, with or without a scheme or a path, as the address that requests are built on. */
const serverUrl = (server) => (/^https?:\/\//.test(server) ? server : `https://${server}`).replace(/\/+$/, '');
/** The token goes into the Authorization header and nowhere else. */
const createAsk = ({ http, stream, server, token, streamPatience = defaultStreamPatience, }) => {
    const bearer = keepToken(token);
    const withToken = async (send) => {
        const given = await bearer.get();
        const response = await send(given);
        // It may have expired in the middle of a long wait.
        return response.status === 401 && bearer.renews(given) ? await send(await bearer.get()) : response;
    };
    const exchange = async ({ path, right, body, timeoutMilliseconds = 30_000, accepts }) => {
        const send = async () => await withToken((authorization) => http({
            url: `${server}/api/v1${path}`,
            timeoutMilliseconds,
            headers: { authorization, accept: 'application/json', ...(body === undefined ? {} : jsonContent) },
            ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }));
        let response = await send();
        for (let tries = 1; tries < mostTries && body === undefined && passingStatuses.includes(response.status); tries += 1) {
            response = await send();
        }
        if (response.status !== 200 && accepts?.(response) !== true)
            throw (0,refusal/* refusal */.x5)(server, response, right);
        return response;
    };
    return {
        response: exchange,
        json: async (question) => (0,refusal/* parseBody */.OG)(server, await exchange(question)),
        stream: stream &&
            (async ({ path, right, signal }) => {
                const { status, headers, chunks } = await withToken((authorization) => stream({
                    url: `${server}/api/v1${path}`,
                    // Without it there are no comments between the news.
                    headers: { authorization, accept: 'text/event-stream' },
                    patience: streamPatience,
                    signal,
                }));
                if (status !== 200)
                    throw (0,refusal/* refusal */.x5)(server, { status, headers, body: await textOf(chunks) }, right);
                const type = headers['content-type'] ?? 'no content type';
                if (/^(text\/event-stream|application\/json)/.test(type))
                    return chunks;
                throw new failure/* Failure */.H('rejected', `${server} answered with ${type} instead of a stream of events`);
            }),
    };
};
/**
 * What a proxy answers for one of several servers behind it, or for a connection that was closed just then: a look is
 * several questions, and is worth nothing when one of them is lost.
 */
const passingStatuses = [502, 503, 504];
const mostTries = 3;
/** Anything else is answered with 415. */
const jsonContent = { 'content-type': 'application/json' };
const mostRefusalCharacters = 10_000;
const textOf = async (chunks) => {
    let text = '';
    for await (const chunk of chunks) {
        text += chunk;
        if (text.length > mostRefusalCharacters)
            break;
    }
    return text;
};


/***/ }),

/***/ 760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Qc: () => (/* binding */ flagAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lC: () => (/* binding */ timeAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(467);


const misread = (found, wanted, path) => {
    const kind = Array.isArray(found) ? 'a list' : `a ${typeof found}`;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', `The answer of Argo CD is not understood: ${path.join('.') || 'the whole'} is ${kind} where ${wanted} was expected. Is something between us and Argo CD that rewrites its answers?`);
};
/** The text at the path; undefined when absent or null; a Failure when it is something else. */
const textAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'string')
        return found;
    throw misread(found, 'text', path);
};
/** The number at the path; undefined when absent or null; a Failure when it is something else. */
const numberAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'number')
        return found;
    throw misread(found, 'a number', path);
};
/** The boolean at the path; undefined when absent or null; a Failure when it is something else. */
const flagAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'boolean')
        return found;
    throw misread(found, 'true or false', path);
};
/** The list at the path; empty when absent or null; a Failure when it is something else. */
const listAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? [];
    if (Array.isArray(found))
        return found;
    throw misread(found, 'a list', path);
};
/** The object at the path; empty when absent or null; a Failure when it is something else. */
const recordAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? {};
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(found))
        return found;
    throw misread(found, 'an object', path);
};
/** An RFC 3339 time at the path, in milliseconds since 1970; undefined when absent. */
const timeAt = (value, ...path) => {
    const written = textAt(value, ...path);
    if (written === undefined)
        return undefined;
    const time = Date.parse(written);
    if (Number.isNaN(time))
        throw misread(written, 'a time', path);
    return time;
};


/***/ }),

/***/ 308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   q_: () => (/* binding */ isSyncPutOff),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** The body as JSON; a Failure when something that is not Argo CD has answered. */
const parseBody = (server, { body, headers }) => {
    try {
        return JSON.parse(body);
    }
    catch {
        const type = headers['content-type'] ?? 'no content type';
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `${server} answered with ${type} instead of JSON. Is argocd-server the address of Argo CD itself, and not of a login page before it?`);
    }
};
/** What Argo CD says in an answer that is no 200. */
const saidBy = ({ body }) => {
    try {
        return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(JSON.parse(body), 'message') ?? body.slice(0, 200)).replace(/[.\s]+$/, '');
    }
    catch {
        return body.slice(0, 200);
    }
};
/** What an answer other than 200 means; `right` is what the token would need, in the words of Argo CD's RBAC. */
const refusal = (server, response, right) => {
    const { status, headers } = response;
    const said = saidBy(response);
    if (status === 401) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `Argo CD at ${server} does not accept argocd-token: ${said}. It may have expired; make a new one`);
    }
    if (status === 403) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `Argo CD at ${server} denies ${right} to the token: ${said}. Give its role that right`);
    }
    if (status === 404)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `Argo CD at ${server} answered: ${said}`);
    if (status >= 300 && status < 400) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `${server} redirects to ${headers.location}: give that address as argocd-server`);
    }
    const reason = status >= 500 || status === 429 ? 'unreachable' : 'rejected';
    const waitMilliseconds = reason === 'unreachable' ? retryAfter(headers) : 0;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reason, `Argo CD at ${server} answered ${status}: ${said}`, { waitMilliseconds });
};
const longestWaitMilliseconds = 60_000;
/** Seconds, as `Retry-After` has them; a date is as good as nothing said. */
const retryAfter = (headers) => Math.min(Math.max(0, Number(headers['retry-after'] ?? 0) * 1000 || 0), longestWaitMilliseconds);
/** For a part of an application (400) or of an older Argo CD (404) that is not there. */
const ifThere = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && (error.reason === 'rejected' || error.reason === 'not-found'))
            return undefined;
        throw error;
    }
};
/** Of a sync: a closed window, another operation and automatic sync are no fault of the token's, and may pass. */
const isSyncPutOff = (response) => response.status === 400 || /blocked by sync window/.test(saidBy(response));


/***/ }),

/***/ 679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * A failure that the user can act on: its message says what was wrong, what was found and what to do.
 * Anything else that is thrown is a defect of ours and ends as `unexpected`.
 */
class Failure extends Error {
    reason;
    /** What the summary shows beside the message, where a person wants more than a sentence. */
    sections;
    /** How long whoever refused asks to be left alone. */
    waitMilliseconds;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.sections = options.sections ?? [];
        this.waitMilliseconds = options.waitMilliseconds ?? 0;
    }
}
/** The message of whatever was thrown, without its stack. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));


/***/ }),

/***/ 467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony exports parseJson, textsIn */
/** JSON that somebody else wrote. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of a text that should be JSON, or undefined. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** What of an object is text, by name. */
const textsIn = (value) => Object.fromEntries(Object.entries(value).flatMap(([name, found]) => typeof found === 'string' ? [[name, found]] : []));
/** What stands at the path, or undefined where any part of it is absent. */
const at = (value, ...path) => path.reduce(step, value);
const step = (value, key) => {
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/** Text that came from outside, so that it shows as itself and as nothing else. */
const literal = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([\\`*_[\]|#~@!$])/g, '\\$1')
    .replace(/\r\n?|\n/g, ' ');
/** Inline code, whatever backticks or pipes the text holds. */
const code = (text) => {
    if (text.includes('\\|'))
        return `<code>${literal(text)}</code>`;
    const line = text.replace(/\r\n?|\n/g, ' ').replaceAll('|', '\\|');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line === '' ? '' : `${ticks}${pad}${line}${pad}${ticks}`;
};
/** A message of ours: what it quotes in backticks is code, the rest shows as itself. */
const prose = (text) => text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('');
/** A code block that its own content cannot close. */
const fenced = (text, language = '') => {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
};
const link = (text, url) => `[${literal(text)}](${url.replace(/[()\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
/** Cells are Markdown already: pass outside text through `literal` or `code`. */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FJ: () => (/* binding */ packLines),
  Sn: () => (/* binding */ unpackLines)
});

// UNUSED EXPORTS: joinLines

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/src/lib/packed-lines.js

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:';
const mostBytes = 64 * 1024 * 1024;
const packLines = (lines) => `${mark}${(0,external_node_zlib_namespaceObject.gzipSync)(lines.join('\n'), { level: 9 }).toString('base64')}`;
/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = (/* unused pure expression or super */ null && (64 * 1024));
/** The lines as an output that another job's input takes. */
const joinLines = (lines) => {
    const text = lines.join('\n');
    return text.length <= mostPlain ? text : packLines(lines);
};
/** The lines of a text, those that are packed unpacked; a string says which is broken. */
const unpackLines = (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const all = lines.map((line) => (line.startsWith(mark) ? unpacked(line) : [line]));
    return all.includes(undefined)
        ? 'has a line that begins with `gz:` and is not whole'
        : all.flatMap((part) => part ?? []).filter((line) => line !== '');
};
const unpacked = (line) => {
    try {
        const bytes = (0,external_node_zlib_namespaceObject.gunzipSync)(Buffer.from(line.slice(mark.length), 'base64'), { maxOutputLength: mostBytes });
        return bytes.toString('utf8').split('\n');
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `10m`, `1h30m`, `30d` → milliseconds; undefined for anything else, a bare number included. */
const parseDuration = (text) => {
    if (!/^(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.test(text) || text === '')
        return undefined;
    const parts = text.matchAll(/(\d+)([dhms])/g);
    const milliseconds = [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (unitMilliseconds[unit] ?? 0), 0);
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
};
/** Milliseconds as a person says them: `0.4s`, `12s`, `3m05s`, `1h02m`, `30d04h`. */
const formatDuration = (milliseconds) => {
    if (milliseconds < 9_950)
        return `${(milliseconds / 1000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const twoDigits = (count) => String(count).padStart(2, '0');
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m${twoDigits(seconds % 60)}s`;
    const hours = Math.floor(seconds / 3600);
    if (hours >= 48)
        return `${Math.floor(hours / 24)}d${twoDigits(hours % 24)}h`;
    return `${hours}h${twoDigits(Math.floor((seconds % 3600) / 60))}m`;
};


/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ createClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/outside/clock.js

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
const withDeadline = (signal, milliseconds, message) => {
    const controller = new AbortController();
    const end = () => controller.abort(new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', message));
    setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref();
    return AbortSignal.any([signal, controller.signal]);
};


/***/ }),

/***/ 303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/http-exchange.js




/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
const createBegin = ({ caCertificate }) => {
    const agentOptions = { keepAlive: true, proxyEnv: process.env };
    const ca = caCertificate === undefined ? {} : { ca: [...(0,external_node_tls_namespaceObject.getCACertificates)('default'), caCertificate] };
    const plain = new external_node_http_namespaceObject.Agent(agentOptions);
    const secure = new external_node_https_namespaceObject.Agent({ ...agentOptions, ...ca });
    return ({ method = 'GET', url: address, headers }, signal, onResponse) => {
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal };
        return url.protocol === 'https:'
            ? (0,external_node_https_namespaceObject.request)(url, { ...options, agent: secure }, onResponse)
            : (0,external_node_http_namespaceObject.request)(url, { ...options, agent: plain }, onResponse);
    };
};
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const unknownAuthority = /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/;
const unreachable = (url, error) => {
    const code = 'code' in error ? String(error.code) : '';
    const cause = unknownAuthority.test(code)
        ? `its certificate is of an authority that is not known here (${code}). A private one goes into ca-certificate, or for every request into the file that NODE_EXTRA_CA_CERTS names`
        : error.message || code || error.name;
    return new failure/* Failure */.H('unreachable', `cannot reach ${new URL(url).host}: ${cause}`, { cause: error });
};

;// CONCATENATED MODULE: ./build/src/outside/http.js

const largestBodyBytes = 64 * 1024 * 1024;
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const begin = createBegin(settings);
    const { signal } = settings;
    return (request) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : unreachable(request.url, error));
        const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
        const ended = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]);
        const exchange = begin(measured(request), ended, (response) => {
            collect(response).then(resolve, fail);
        });
        exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
        exchange.end(request.body);
    });
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestBodyBytes)
            throw new Error(`the answer is larger than ${largestBodyBytes / 1024 / 1024} MiB`);
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, headers: headersOf(response), body: Buffer.concat(chunks).toString() };
};


/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Ny: () => (/* binding */ optionalSecret),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports bool, lines, someOf */
/* harmony import */ var _lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(256);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16);


const found = (raw) => (raw === '' ? 'it is empty' : `it holds ${JSON.stringify(raw.slice(0, 200))}`);
/** A reader of whatever `parse` accepts; undefined is a mistake, told as what should be there. */
const shaped = (should, parse) => ({
    read: (raw) => {
        const value = parse(raw);
        return value === undefined ? { mistakes: [`should be ${should}, but ${found(raw)}`] } : { value };
    },
});
/** A text that the pattern matches. */
const matching = (should, pattern) => shaped(should, (raw) => (pattern.test(raw) ? raw : undefined));
const text = shaped('set', (raw) => raw || undefined);
const optionalText = { read: (raw) => ({ value: raw || undefined }) };
const optionalSecret = { ...optionalText, secret: true };
const bool = shaped('`true` or `false`', (raw) => raw === 'true' || raw === 'false' ? raw === 'true' : undefined);
/** Milliseconds. */
const duration = shaped('a duration such as `90s`, `10m` or `1h30m`', _lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E);
const oneOf = (...values) => shaped(`one of ${values.map((value) => `\`${value}\``).join(', ')}`, (raw) => values.find((value) => value === raw));
/** The input may be left empty. */
const optional = ({ read, ...reader }) => ({
    ...reader,
    read: (raw) => (raw === '' ? { value: undefined } : read(raw)),
});
/** One item a line, each through `item`; blank lines are skipped, packed ones unpacked, and every bad line is told. */
const linesOf = (item) => ({
    read: (raw) => {
        const items = (0,_lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(raw);
        if (typeof items === 'string')
            return { mistakes: [items] };
        const reads = items.map((line) => item.read(line));
        const mistakes = reads.flatMap((read) => ('mistakes' in read ? read.mistakes : []));
        return mistakes.length > 0
            ? { mistakes }
            : { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) };
    },
});
const lines = linesOf(text);
/** A list that must have at least one item. */
const someOf = (list) => ({
    read: (raw) => (raw === '' ? { mistakes: ['should hold at least one line, but it is empty'] } : list.read(raw)),
});
/** Reads every input and tells every mistake at once, each under the input's name. */
const parseInputs = (schema, raw) => {
    const reads = Object.entries(schema).map(([name, reader]) => ({ name, read: reader.read(raw(name)) }));
    const mistakes = reads.flatMap(({ name, read }) => 'mistakes' in read ? read.mistakes.map((mistake) => `${name}: ${mistake}`) : []);
    if (mistakes.length > 0)
        return { mistakes };
    const values = reads.map(({ name, read }) => [name, 'value' in read ? read.value : undefined]);
    return { input: Object.fromEntries(values) };
};


/***/ }),

/***/ 155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "../../../dist/packages/actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_core_js_namespaceObject = x({ ["debug"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.debug), ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.endGroup), ["getInput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getInput), ["getState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getState), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.info), ["saveState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.saveState), ["setFailed"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setFailed), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setOutput), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setSecret), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.startGroup), ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.summary), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.warning) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/lib/timeline.js



/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
const ganttChart = (phases) => {
    const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
        const mark = ended === 'failed' ? 'crit, ' : '';
        return `  ${name.replace(/[:;#,]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`;
    });
    return (0,markdown/* fenced */.OF)(['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars].join('\n'), 'mermaid');
};
/** Each phase with when it began, counted from the first one, and how long it took. */
const phaseTable = (phases) => {
    const origin = phases[0]?.startedAt ?? 0;
    const rows = phases.map(({ name, startedAt, endedAt, ended }) => [
        (0,markdown/* code */.aY)(name),
        `+${(0,time/* formatDuration */.a)(startedAt - origin)}`,
        (0,time/* formatDuration */.a)(endedAt - startedAt),
        ended,
    ]);
    return (0,markdown/* table */.tp)(['Phase', 'Began', 'Took', 'Ended'], rows);
};
const mostPhases = 40;
const mostLetters = 80;
/** What crosses jobs as `timeline`: the phases on one line, begin and end in epoch milliseconds, at most 40 of them. */
const formatTimeline = (phases) => JSON.stringify(phases.slice(0, mostPhases).map(({ name, startedAt, endedAt, ended }) => ({
    name: name.slice(0, mostLetters),
    begin: startedAt,
    end: endedAt,
    ended,
})));
/** Reads such a line; what is not a phase is left out, since a timeline is for people. */
const parseTimeline = (text) => {
    const list = parseJson(text);
    return (Array.isArray(list) ? list : []).flatMap((entry) => {
        const [name, begin, end] = [at(entry, 'name'), at(entry, 'begin'), at(entry, 'end')];
        if (typeof name !== 'string' || typeof begin !== 'number' || typeof end !== 'number')
            return [];
        return [{ name, startedAt: begin, endedAt: end, ended: at(entry, 'ended') === 'failed' ? 'failed' : 'done' }];
    });
};

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js + 1 modules
var packed_lines = __nccwpck_require__(256);
;// CONCATENATED MODULE: ./build/src/lib/told.js


/** Four of them and their braces fit into one input, which Linux limits to 128 KiB. */
const told_mostLetters = 24 * 1024;
/** On one line without a quote or a backslash; of `details`, from the fullest on, the first that is short enough. */
const formatTold = (always, details) => {
    for (const detail of details) {
        const line = packed({ ...detail, ...always });
        if (line.length <= told_mostLetters)
            return line;
    }
    return packed(always);
};
const packed = (told) => (0,packed_lines/* packLines */.FJ)([JSON.stringify(told)]);
/** Reads such a line; undefined when it is none. */
const parseTold = (text) => {
    const lines = unpackLines(text);
    const value = typeof lines === 'string' ? undefined : parseJson(lines.join('\n'));
    if (!isRecord(value))
        return undefined;
    return textsIn(value);
};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/src/runner/fence.js

/**
 * The runner obeys commands on both streams, whoever wrote them: a child's `::set-output` would become our output and
 * its `::set-env` would fail the step. `stop-commands` with a token nobody can guess is the runner's own remedy.
 */
const createFence = (write) => {
    let depth = 0;
    let token = '';
    const open = () => {
        token = (0,external_node_crypto_namespaceObject.randomUUID)();
        write(`::stop-commands::${token}\n`);
    };
    // A child may have left its line unfinished, and a command is only seen at the beginning of one.
    const close = () => write(`\n::${token}::\n`);
    return {
        fenced: async (work) => {
            depth += 1;
            if (depth === 1)
                open();
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    close();
            }
        },
        command: (emit) => {
            if (depth > 0)
                close();
            emit();
            if (depth > 0)
                open();
        },
    };
};
/**
 * A line of ours that may quote somebody else's text, with the commands in it made harmless by a zero-width space. To
 * .NET, in which the runner is written, a lone carriage return ends a line, and a next-line character is white space.
 */
const harmless = (line) => line
    .split(/\r\n?|\n/)
    .map((part) => part.replace(/^([\s\u0085]*):(?=:)/, '$1:\u200B').replaceAll('##[', '#\u200B#['))
    .join('\n');

;// CONCATENATED MODULE: ./build/src/runner/annotations.js


/** The runner shows ten annotations of a kind and drops the rest (actions/runner, ExecutionContext). */
const mostShown = 10;
/** The runner cuts a message at 4096 characters without a word. */
const longestMessage = 4_000;
/** Warnings as annotations; from the tenth on they are lines of the log, and the tenth says how many there are. */
const createAnnotations = ({ fence, hide }) => {
    let count = 0;
    return {
        warn: (given) => {
            const message = hide(given);
            count += 1;
            if (count < mostShown)
                fence.command(() => actions_core_js_namespaceObject.warning(cut(message)));
            else
                actions_core_js_namespaceObject.info(harmless(`Warning: ${message}`));
        },
        fail: (message) => fence.command(() => actions_core_js_namespaceObject.setFailed(cut(hide(message)))),
        flush: () => {
            const more = count - mostShown + 1;
            if (more > 0)
                fence.command(() => actions_core_js_namespaceObject.warning(`${more} more: the log has them`));
        },
    };
};
const cut = (message) => message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}… (cut)`;

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/src/runner/event.js

/** The payload of the event that started the run; undefined when there is none to read. */
const readPayload = (path) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
};
/**
 * The commit that an event's changes begin at: `pull_request.base.sha`, `merge_group.base_sha`, or a push's `before`,
 * which is all zeros for a new branch.
 */
const baseCommitIn = (event) => {
    const found = [['pull_request', 'base', 'sha'], ['merge_group', 'base_sha'], ['before']].map((path) => path.reduce(fieldOf, event));
    return found.find((sha) => typeof sha === 'string' && isCommit(sha))?.toString();
};
/** The repository's default branch, '' when the event does not say. */
const defaultBranchIn = (event) => {
    const name = ['repository', 'default_branch'].reduce(fieldOf, event);
    return typeof name === 'string' ? name : '';
};
/** The pull request that the event is about. */
const pullRequestNumberIn = (event) => {
    const number = ['pull_request', 'number'].reduce(fieldOf, event);
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};
/** When a push came, in epoch milliseconds: its event alone has it as a number, of seconds. */
const pushedAtIn = (event) => {
    const seconds = ['repository', 'pushed_at'].reduce(fieldOf, event);
    return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? seconds * 1000 : undefined;
};
const fieldOf = (value, name) => typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
const isCommit = (text) => /^(?!0+$)[0-9a-f]{40,64}$/.test(text);

;// CONCATENATED MODULE: ./build/src/runner/context.js

const readContext = () => {
    const variable = (name) => process.env[name] ?? '';
    const serverUrl = variable('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = variable('GITHUB_REPOSITORY');
    const runId = variable('GITHUB_RUN_ID');
    const [url, token] = [variable('ACTIONS_ID_TOKEN_REQUEST_URL'), variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    const payload = readPayload(variable('GITHUB_EVENT_PATH'));
    return {
        repository,
        sha: variable('GITHUB_SHA'),
        serverUrl,
        ...apiUrls(variable),
        event: eventOf(variable, payload),
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
        temporaryDirectory: variable('RUNNER_TEMP') || '/tmp',
        idTokenRequest: url && token ? { url, token } : undefined,
        cacheService: Object.fromEntries(cacheVariables.map((name) => [name, variable(name)]).filter(([, value]) => value !== '')),
        baseCommit: baseCommitIn(payload),
        mergeCommit: /^refs\/pull\/\d+\/merge$/.test(variable('GITHUB_REF')) ? variable('GITHUB_SHA') : undefined,
        pushedAt: pushedAtIn(payload),
    };
};
const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2'];
const apiUrls = (variable) => {
    const apiUrl = (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, '');
    return { apiUrl, graphqlUrl: variable('GITHUB_GRAPHQL_URL') || `${apiUrl.replace(/\/v3$/, '')}/graphql` };
};
const eventOf = (variable, payload) => {
    const baseBranch = variable('GITHUB_BASE_REF');
    const pullRequest = /^pull_request/.test(variable('GITHUB_EVENT_NAME'));
    const isBranch = variable('GITHUB_REF_TYPE') === 'branch' && variable('GITHUB_REF').startsWith('refs/heads/');
    const branch = variable('GITHUB_HEAD_REF') || (isBranch ? variable('GITHUB_REF_NAME') : '');
    return {
        pullRequest,
        pullRequestNumber: pullRequestNumberIn(payload),
        branch,
        baseBranch,
        defaultBranch: defaultBranchIn(payload),
    };
};

;// CONCATENATED MODULE: ./build/src/runner/ending.js




/** The ending of a run that threw; once cancelled, whatever was thrown is a consequence of it. */
const failed = (thrown, signal) => {
    const error = signal.aborted ? signal.reason : thrown;
    if (!(error instanceof failure/* Failure */.H) && error instanceof Error && error.stack)
        actions_core_js_namespaceObject.debug(error.stack);
    const reason = error instanceof failure/* Failure */.H ? error.reason : 'unexpected';
    const outcome = reason === 'cancelled' ? 'cancelled' : 'failed';
    const message = (0,failure/* messageOf */.b)(error);
    const more = error instanceof failure/* Failure */.H ? error.sections : [];
    const sections = [{ heading: 'Why', body: shown(message), weight: 'essential' }, ...more];
    return {
        outcome,
        outputs: {},
        report: { headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(reason)}. ${sentences[reason]}`, sections },
        failure: { reason, message },
    };
};
/** One mistake a line, and below it, with its columns, the excerpt that points into a file. */
const shown = (message) => message
    .split(/\n(?![ \t])/)
    .map((mistake) => {
    const [first = '', ...excerpt] = mistake.split('\n');
    return excerpt.length === 0 ? `- ${(0,markdown/* prose */.CS)(first)}` : `- ${(0,markdown/* prose */.CS)(first)}\n\n${(0,markdown/* fenced */.OF)(excerpt.join('\n'))}\n`;
})
    .join('\n');
const sentences = {
    'invalid-input': 'Something given to the action has to be corrected; nothing was changed.',
    denied: 'A right or a valid credential is missing.',
    'not-found': 'Something that was named is not there.',
    conflict: 'Something else stands where this was to go.',
    'timed-out': 'It was not done in time.',
    'build-error': 'The build failed.',
    unreachable: 'A server could not be reached.',
    rejected: 'What was asked for was refused.',
    cancelled: 'The run was cancelled.',
    unexpected: 'This is a defect of the action: please report it.',
};
/** The summary under its title, with the timeline of its phases at the end. */
const withTimeline = (title, report, phases) => ({
    headline: `### ${title}: ${report.headline}`,
    sections: [
        ...report.sections,
        ...(phases.length === 0
            ? []
            : [{ heading: 'Timeline', body: `${ganttChart(phases)}\n\n${phaseTable(phases)}`, weight: 'detail' }]),
    ],
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/runner/masks.js

/** A mask of a few characters would star out ordinary words of the whole job's log. */
const shortestMasked = 5;
const createMasks = (fence) => {
    const hidden = new Set();
    return {
        mask: (secret) => {
            if (secret.trim().length < shortestMasked)
                return;
            for (const form of formsOf(secret))
                hidden.add(form);
            fence.command(() => actions_core_js_namespaceObject.setSecret(secret));
        },
        hide: (text) => [...hidden].reduce((shown, form) => shown.replaceAll(form, '***'), text),
    };
};
/** A secret as it is, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret) => [
    secret,
    encodeURIComponent(secret),
    ...[0, 1, 2].map((shift) => {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
    }),
];

;// CONCATENATED MODULE: ./build/src/runner/progress.js




/** Progress as groups in the log, which GitHub cannot nest: a phase within a phase is a line. */
const createProgress = ({ fence, warn, hide }) => {
    const phases = [];
    let open = 0;
    const say = (line) => actions_core_js_namespaceObject.info(harmless(hide(line)));
    const begin = (name) => {
        open += 1;
        if (open === 1)
            fence.command(() => actions_core_js_namespaceObject.startGroup(harmless(name)));
        else
            say(`${name} …`);
    };
    const end = (phase) => {
        phases.push(phase);
        open -= 1;
        say(`${phase.name}: ${phase.ended} in ${(0,time/* formatDuration */.a)(phase.endedAt - phase.startedAt)}`);
        if (open === 0)
            fence.command(actions_core_js_namespaceObject.endGroup);
    };
    return {
        say,
        warn,
        phases: () => [...phases].sort((a, b) => a.startedAt - b.startedAt),
        phase: async (name, work, isFailure = () => false) => {
            const startedAt = Date.now();
            begin(name);
            try {
                const value = await work();
                end({ name, startedAt, endedAt: Date.now(), ended: isFailure(value) ? 'failed' : 'done' });
                return value;
            }
            catch (error) {
                actions_core_js_namespaceObject.debug(`${name}: ${(0,failure/* messageOf */.b)(error)}`);
                end({ name, startedAt, endedAt: Date.now(), ended: 'failed' });
                throw error;
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/src/runner/signals.js

/**
 * Aborts at the first SIGINT or SIGTERM. The runner signals this process alone, SIGINT first, SIGTERM 7.5 s later and
 * SIGKILL 2.5 s after that (actions/runner, ProcessInvoker), so a second signal changes nothing.
 */
const abortOnSignals = () => {
    const controller = new AbortController();
    const abort = (name) => {
        controller.abort(new failure/* Failure */.H('cancelled', `cancelled by ${name}`));
    };
    process.on('SIGINT', abort);
    process.on('SIGTERM', abort);
    return controller.signal;
};

;// CONCATENATED MODULE: ./build/src/lib/report.js
const bytesOf = (text) => Buffer.byteLength(text);
const render = ({ headline, sections }, left) => {
    const parts = sections.map(({ heading, body }) => `#### ${heading}\n\n${body}\n`);
    const names = left.map(({ heading, body }) => `${heading} (${Math.ceil(bytesOf(body) / 1024)} KiB)`);
    const note = left.length === 0 ? [] : [`> Left out, since a summary holds 1 MiB: ${names.join(', ')}. The log has it.\n`];
    return [`${headline}\n`, ...parts, ...note].join('\n');
};
/**
 * The summary as Markdown of at most `limitBytes`. GitHub drops a summary above 1 MiB whole, so details are left out,
 * the largest first, then the essentials, and what was left out is named.
 */
const renderReport = (report, limitBytes) => {
    const left = [];
    const bySacrifice = [...report.sections].sort((a, b) => Number(a.weight === 'essential') - Number(b.weight === 'essential') || bytesOf(b.body) - bytesOf(a.body));
    for (;;) {
        const kept = report.sections.filter((section) => !left.includes(section));
        const text = render({ ...report, sections: kept }, left);
        const next = bySacrifice[left.length];
        if (bytesOf(text) <= limitBytes || next === undefined)
            return clip(text, limitBytes);
        left.push(next);
    }
};
const clip = (text, limitBytes) => bytesOf(text) <= limitBytes
    ? text
    : Buffer.from(text)
        .subarray(0, limitBytes)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');

;// CONCATENATED MODULE: ./build/src/runner/summary.js


/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024;
/** Writes the step's job summary; outside of a runner there is no place for one. */
const writeSummary = async (report, hide) => {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    await actions_core_js_namespaceObject.summary.addRaw(hide(renderReport(report, limitBytes))).write({ overwrite: true });
};

;// CONCATENATED MODULE: ./build/src/runner/run-action.js














/** Once cancelled, an action has 7.5 s before SIGTERM; what has not ended by then is left behind. */
const endingBudgetMilliseconds = 6_000;
/** The whole life of an action: inputs in, outputs and summary out, one error message, and the post step. */
const runAction = async (action) => {
    const { runner, progress, hide, fail, flush } = openRunner();
    if (isPostStep()) {
        await cleanUp(action, { ...runner, input: () => readInputs(action, runner.mask) });
        return flush();
    }
    const { signal } = runner;
    const work = async () => action.run(readInputs(action, runner.mask), runner);
    const started = Promise.race([work(), afterAbort(signal)]);
    const ended = await started.catch((error) => failed(error, signal));
    const { outcome, outputs, failure } = ended;
    const phases = [...progress.phases(), ...(ended.phases ?? [])].sort((a, b) => a.startedAt - b.startedAt);
    const reason = failure?.reason ?? ended.reason ?? '';
    const timeline = hide(formatTimeline(phases));
    const own = { timeline, summary: formatTold({ outcome, reason, timeline }, (ended.told ?? []).map(run_action_hidden(hide))) };
    for (const [name, value] of Object.entries({ outcome, reason, ...outputs, ...own })) {
        if (!(name in own) || action.outputs.some((output) => output === name))
            actions_core_js_namespaceObject.setOutput(name, hide(value));
    }
    await writeSummary(withTimeline(ended.title ?? action.name, ended.report, phases), hide);
    flush();
    if (failure)
        fail(failure.message);
    if (signal.aborted)
        process.exit(1);
};
/** Before it is packed: a secret in what is packed is not found any more. */
const run_action_hidden = (hide) => (told) => Object.fromEntries(Object.entries(told).map(([name, text]) => [name, hide(text)]));
const openRunner = () => {
    const signal = abortOnSignals();
    const fence = createFence((text) => process.stdout.write(text));
    const { mask, hide } = createMasks(fence);
    const { warn, fail, flush } = createAnnotations({ fence, hide });
    const progress = createProgress({ fence, warn, hide });
    const context = readContext();
    const runner = { context, progress, signal, fence: fence.fenced, mask, saveState: actions_core_js_namespaceObject.saveState };
    return { runner, progress, hide, fail, flush };
};
/** By the file that was started: a main that was cancelled while Node still loaded it has saved no state to tell by. */
const isPostStep = () => (0,external_node_path_namespaceObject.basename)(process.argv[1] ?? '') === 'post.js';
const readInputs = (action, mask) => {
    if (process.platform !== 'linux') {
        throw new failure/* Failure */.H('invalid-input', `this action runs on Linux runners, not on ${process.platform}`);
    }
    for (const [name, { secret }] of Object.entries(action.inputs)) {
        const raw = actions_core_js_namespaceObject.getInput(name);
        if (secret === true || secret?.(raw))
            mask(raw);
    }
    const read = (0,inputs/* parseInputs */.TL)(action.inputs, actions_core_js_namespaceObject.getInput);
    const mistakes = 'mistakes' in read ? read.mistakes : (action.check?.(read.input) ?? []);
    if ('mistakes' in read || mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return read.input;
};
const afterAbort = (signal) => new Promise((_resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', () => setTimeout(giveUp, endingBudgetMilliseconds).unref(), { once: true });
});
const cleanUp = async (action, runner) => {
    try {
        await action.cleanUp?.(actions_core_js_namespaceObject.getState, runner);
    }
    catch (error) {
        runner.progress.warn(`could not clean up: ${(0,failure/* messageOf */.b)(error)}`);
    }
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(431);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
