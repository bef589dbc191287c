export const id = 507;
export const ids = [507];
export const modules = {

/***/ 14930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/argocd/server/api.js + 9 modules
var api = __webpack_require__(64620);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/deadline.js
var deadline = __webpack_require__(84193);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 1 modules
var argocd_token = __webpack_require__(35950);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
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
/** The report that a text is as JSON; none where it is something else. */
const readReport = (text) => {
    const found = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(text));
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
                afterMilliseconds: Number((0,json/* fieldsOf */.Pf)(moment).afterMilliseconds),
                what: String((0,json/* fieldsOf */.Pf)(moment).what),
            })),
        },
    ];
};
const readMeasure = (value) => {
    const { what, required, withinMilliseconds, tookMilliseconds } = (0,json/* fieldsOf */.Pf)(value);
    return {
        ...{ what: String(what), required: required === true, withinMilliseconds: Number(withinMilliseconds) },
        ...(typeof tookMilliseconds === 'number' ? { tookMilliseconds } : {}),
    };
};

// EXTERNAL MODULE: ./build/src/argocd/server/ask-patiently.js
var ask_patiently = __webpack_require__(7788);
;// CONCATENATED MODULE: ./build/src/argocd/drills/drilling.js


/** How long it is until the next look. */
const lookMilliseconds = 3_000;
/** How long Argo CD may be away before it has answered once, and after that. */
const outage = { first: 30_000, later: 120_000 };
/** Asks Argo CD, which may be away for a while: `first` before it has answered once, `later` after that. */
const ask = async ({ clock, progress, endsAt, random = Math.random }, when, question) => {
    const patience = { outageMilliseconds: outage[when], answeredBefore: when === 'later' };
    return await (0,ask_patiently/* askPatiently */.E)({ ask: question, clock, random, ...patience, endsAt, tell: progress.say });
};
const isOver = ({ phase }) => ['Succeeded', 'Failed', 'Error'].includes(phase);
/** What Argo CD refused for good, as the end of the drill. */
const ofRefusal = ({ outcome, because }) => ({
    outcome: outcome === 'unauthorized' || outcome === 'not-found' || outcome === 'unreachable' || outcome === 'timed-out'
        ? outcome
        : 'failed',
    because,
});
/** The time is over, before what was waited for. */
const timedOut = ({ timeoutMilliseconds }, what) => ({
    outcome: 'timed-out',
    because: `${what} within ${(0,time/* formatDuration */.a)(timeoutMilliseconds)}; what is injected is cleaned up by the drill itself, which goes on`,
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
;// CONCATENATED MODULE: ./build/src/argocd/drills/drill-log.js

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

;// CONCATENATED MODULE: ./build/src/argocd/drills/tell-log.js


/** Reads the log, and tells what was written since the last look; the report itself is for machines. */
const tellLog = async ({ argocd, address, job, older, own, progress }) => {
    const log = await readDrillLog(argocd, address, { job, container: 'drill', older });
    if (log === undefined || (own.log !== undefined && own.log.job !== log.job))
        return;
    own.log = log;
    for (const line of log.lines.slice(own.linesTold))
        if (!isReportLine(line))
            progress.say(line);
    own.linesTold = Math.max(own.linesTold, log.lines.length);
};

;// CONCATENATED MODULE: ./build/src/argocd/drills/conclude-drill.js



/** What Argo CD knows of a Job's pods may be older than the end of its sync. */
const lastLooks = 8;
/** What the Job's report says; where there is none, what Argo CD says of the sync. */
const concludeDrill = async (drilling, ended) => {
    const { own, clock } = drilling;
    for (let looks = 1; looks <= lastLooks; looks += 1) {
        const read = await ask(drilling, 'later', () => tellLog(drilling));
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

;// CONCATENATED MODULE: ./build/src/argocd/drills/drill-result.js
const reasonOf = {
    passed: '',
    failed: 'rejected',
    'not-found': 'not-found',
    unauthorized: 'denied',
    unreachable: 'unreachable',
    'timed-out': 'timed-out',
};

;// CONCATENATED MODULE: ./build/src/argocd/drills/start-drill.js


/** Whoever started the run before this one still has to read its report, which goes with the next sync. */
const courtesyMilliseconds = 15_000;
/** Asks for the sync until it is taken: another run of the same drill may be under way. */
const startDrill = async (drilling) => {
    const { argocd, address, clock, progress, endsAt } = drilling;
    let putOff = '';
    let when = 'first';
    for (;;) {
        const asked = await ask(drilling, when, async () => {
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
        when = 'later';
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

// EXTERNAL MODULE: ./build/src/argocd/server/page.js
var server_page = __webpack_require__(69403);
;// CONCATENATED MODULE: ./build/src/argocd/hold-drill.js






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
    const page = (0,server_page/* pageOf */.Z)(outside.argocd.server, address);
    outside.progress.say(`starting ${application} in Argo CD at ${page}`);
    const held = () => startAndFollow(drilling);
    const { outcome, because, report, log = [], } = await outside.progress.phase(`drill ${drill}`, held, (end) => end.outcome !== 'passed');
    return { outcome, reason: reasonOf[outcome], because, application, page, report, log };
};
const startAndFollow = async (drilling) => {
    const started = await startDrill(drilling);
    if ('outcome' in started)
        return started;
    for (;;) {
        const seen = await ask(drilling, 'later', () => look(drilling));
        if ('refusal' in seen)
            return ofRefusal(seen.refusal);
        const operation = newOperation(seen.answer, started.before);
        if (operation !== undefined && isAnother(drilling, operation))
            return await concludeDrill(drilling, replaced);
        if (operation !== undefined && isOver(operation))
            return await concludeDrill(drilling, operation);
        if (drilling.clock.now() >= drilling.endsAt)
            return timedOut(drilling, 'the drill was not over');
        await drilling.clock.sleep(lookMilliseconds);
    }
};
const look = async (drilling) => {
    const application = await drilling.argocd.application(drilling.address);
    const { operation } = application;
    if (operation !== undefined && !isOver(operation))
        await tellLog(drilling);
    return application;
};
/** The operation that was asked for; the one before it may be shown for a moment still. */
const newOperation = ({ operation }, before) => operation !== undefined && operation.startedAt === before?.startedAt && isOver(operation) ? undefined : operation;
/** A sync of somebody else has begun meanwhile, so that ours is over. */
const isAnother = ({ own }, { startedAt }) => {
    own.startedAt ??= startedAt;
    return startedAt !== own.startedAt;
};
/** Then only the report tells how ours ended. */
const replaced = { phase: 'Succeeded', message: 'another sync has replaced it', failures: [] };

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __webpack_require__(57695);
;// CONCATENATED MODULE: ./build/src/argocd/report/describe-drill.js



const sentences = {
    passed: 'the failure was seen, told of in time, and is over',
    failed: 'the drill did not prove what it is to prove',
    'not-found': 'there is no such drill in Argo CD',
    unauthorized: 'Argo CD does not let us in',
    unreachable: 'Argo CD cannot be reached',
    'timed-out': 'the drill was not over in time',
};
const nextSteps = {
    passed: '',
    failed: "Look at what was measured. An alert that did not fire is a matter of its rule or its metrics, one that fired and did not arrive of Alertmanager's routes. Until the drill passes, nobody can rely on being told of this failure.",
    'not-found': 'Check `drill` and `project` against the applications that manifests/argocd makes.',
    unauthorized: 'Make a new token, or give its role the right that is named.',
    unreachable: 'Check `argocd-server`, and whether this runner reaches it (a private Argo CD needs a runner of yours).',
    'timed-out': 'Raise `timeout` if it only takes longer: some alerts wait ten minutes before they fire.',
};
/** The job summary of a drill: outcome first, then why and what to do next, what was measured, and what happened. */
const describeDrill = ({ outcome, because, application, page, report, log }) => ({
    headline: `${(0,markdown/* code */.aY)(outcome)} ${outcome === 'not-found' ? (0,markdown/* code */.aY)(application) : (0,markdown/* link */.nf)(application, page)}: ${sentences[outcome]}`,
    sections: [
        ...(outcome === 'passed' ? [] : [(0,lib_report/* whySection */.cb)((0,markdown/* literal */.eu)(because))]),
        ...(0,lib_report/* nextSection */.tV)(nextSteps[outcome]),
        ...(report === undefined ? [] : describeReport(report)),
        ...(log.length === 0
            ? []
            : [{ heading: 'Last lines of its log', body: (0,markdown/* fenced */.OF)(log.join('\n')), weight: 'detail' }]),
    ],
});
/** Why the step fails, in one line. */
const drillFailure = ({ outcome, because, application }) => `${outcome}: ${application}: ${because}. ${nextSteps[outcome]}`;
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
const measureTable = (measures) => (0,markdown/* table */.tp)(['What', 'Took', 'Within', 'Outcome'], measures.map(({ what, withinMilliseconds, tookMilliseconds }) => [
    (0,markdown/* literal */.eu)(what),
    tookMilliseconds === undefined ? 'not seen' : (0,time/* formatDuration */.a)(tookMilliseconds),
    (0,time/* formatDuration */.a)(withinMilliseconds),
    tookMilliseconds !== undefined && tookMilliseconds <= withinMilliseconds ? 'in time' : '**not in time**',
]));

;// CONCATENATED MODULE: ./build/src/actions/argocd-drill/run.js


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

;// CONCATENATED MODULE: ./build/src/actions/argocd-drill/wiring.js







/** The wait ends by itself when its time is over; this is for a last answer that hangs. */
const lastWordsMilliseconds = 30_000;
const wire = (input, { context, progress, mask, signal: cancelled }) => {
    const over = `Argo CD did not end its answer within ${(0,time/* formatDuration */.a)(input.timeout + lastWordsMilliseconds)}`;
    const signal = (0,deadline/* withDeadline */.N)(cancelled, input.timeout + lastWordsMilliseconds, over);
    const caCertificate = input['ca-certificate'];
    const http = (0,outside_http/* createHttp */.V)({ signal, ...(caCertificate === undefined ? {} : { caCertificate }) });
    const server = input['argocd-server'];
    const token = (0,argocd_token/* argocdToken */.c)(input, server, { http, mask, idTokenRequest: context.idTokenRequest });
    return run(input, { argocd: (0,api/* createArgocd */.v)({ http, server, token }), clock: (0,clock/* createClock */.t)(signal), progress });
};


/***/ }),

/***/ 16783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 84193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

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

/***/ 27546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _e: () => (/* binding */ lifeMillisecondsOf),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gj: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body), 'value') : undefined;
    if (token !== undefined)
        return token;
    const refused = status >= 400 && status < 500 && status !== 429;
    const answered = status === 200 ? 'what holds none' : String(status);
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(refused ? 'denied' : 'unreachable', `GitHub gave no OIDC token: ${url.host} answered ${answered}. Run the job again`);
};
/** What a token says of itself, as far as it is text; it is not verified here. */
const claimsOf = (token) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(payloadOf(token));
/** How long a new token lives, by the clock of who gave it, since ours may be wrong; undefined when it does not say. */
const lifeMillisecondsOf = (token) => {
    const { iat, exp } = payloadOf(token);
    return typeof iat === 'number' && typeof exp === 'number' ? (exp - iat) * 1000 : undefined;
};
const payloadOf = (token) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));


/***/ }),

/***/ 23705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _read_whole_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78887);

// node:https takes as long to load as all of ours that is loaded before a first request, and who asks by git needs none of it.
const exchanges = () => __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 50299));
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const opening = once(async () => (await exchanges()).createBegin(settings));
    const { signal } = settings;
    return async (request) => {
        const [{ headersOf, unreachable }, begin] = await Promise.all([exchanges(), opening()]);
        return new Promise((resolve, reject) => {
            const fail = (error) => reject(signal.aborted ? signal.reason : unreachable(request.url, error));
            const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
            const ends = { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]), timeoutMilliseconds };
            const exchange = begin(measured(request), ends, (response) => {
                collect(response).then((read) => resolve({ ...read, headers: headersOf(response) }), fail);
            });
            exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
            exchange.end(request.body);
        });
    };
};
const once = (make) => {
    let made;
    return () => {
        made ??= make();
        return made;
    };
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => ({
    body: String(await (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD)(response)),
    status: response.statusCode ?? 0,
});


/***/ }),

/***/ 78887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ largestAnswerBytes),
/* harmony export */   X1: () => (/* binding */ endlessAnswer),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/** More than this no service has to say: what goes on would fill the memory. */
const largestAnswerBytes = 64 * 1024 * 1024;
/** Why the rest of an answer is not read. */
const endlessAnswer = () => Object.assign(new Error(`the answer is larger than ${largestAnswerBytes / 1024 / 1024} MiB`), {
    name: 'EndlessAnswer',
});
/** A body that comes in pieces, as one. */
const readWhole = async (pieces, mostBytes = largestAnswerBytes, tooLarge = endlessAnswer) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of pieces) {
        size += chunk.byteLength;
        if (size > mostBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
};


/***/ })

};
