export const id = 4853;
export const ids = [4853];
export const modules = {

/***/ 27020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i6: () => (/* binding */ concludeOne),
  J5: () => (/* binding */ refused),
  Gg: () => (/* binding */ titleOf)
});

// EXTERNAL MODULE: ./build/src/argocd/judgement/failing-pod.js
var failing_pod = __webpack_require__(89406);
// EXTERNAL MODULE: ./build/src/argocd/diagnosis/diagnose.js
var diagnose = __webpack_require__(60784);
// EXTERNAL MODULE: ./build/src/argocd/diagnosis/diagnose-pod.js
var diagnose_pod = __webpack_require__(86822);
;// CONCATENATED MODULE: ./build/src/argocd/diagnosis/diagnose-sync.js

/** Finds why a sync failed: the hook's own container, or the resource that the cluster did not take. */
const diagnoseSync = ({ application }, { hookPod, events }) => {
    const failures = application.operation?.failures ?? [];
    const failure = failures.find(({ hook }) => hook) ?? failures[0];
    if (failure === undefined)
        return undefined;
    const resource = `${failure.kind} ${failure.name}`;
    if (!failure.hook)
        return { kind: 'manifest', resource, because: plainRefusal(failure.message), next: correctManifest };
    const found = hookPod === undefined ? undefined : (0,diagnose_pod/* diagnosePod */.M)(hookPod, events);
    if (found === undefined)
        return { kind: 'hook', resource, because: failure.message, next: hookStep };
    return { ...found, kind: 'hook', resource };
};
const hookStep = 'Look at what this hook does; Argo CD syncs nothing after it.';
const correctManifest = 'Correct this manifest: the cluster does not take it.';
/** Without the file of kubectl's that is gone already; a field of another type than the cluster's is told without its name. */
const plainRefusal = (message) => message
    .replace(/^error when \w+ "\/[^"]*":\s*/, '')
    .replace(/^"" is invalid: patch: Invalid value: "": unrecognized type: (\w+)$/, 'a field should hold $1, and holds something else');

// EXTERNAL MODULE: ./build/src/argocd/diagnosis/gather-evidence.js
var gather_evidence = __webpack_require__(87845);
// EXTERNAL MODULE: ./build/src/argocd/diagnosis/gather-hook.js
var gather_hook = __webpack_require__(46559);
;// CONCATENATED MODULE: ./build/src/argocd/diagnosis/explain.js





/** Asks Argo CD for what explains an outcome; nothing for those that explain themselves. */
const explain = async (ended) => {
    const { outcome, observation } = ended;
    if (outcome === 'sync-failed') {
        const evidence = await (0,gather_hook/* gatherHook */.p)(ended, ended.onHook);
        return { ...causeOf(diagnoseSync(observation, evidence)), ...logOf(evidence) };
    }
    if (outcome !== 'degraded' && outcome !== 'timed-out')
        return {};
    const evidence = await (0,gather_evidence/* gatherEvidence */.hx)(ended);
    const pod = (0,diagnose/* worstPod */.$)(observation);
    const failing = pod && (0,failing_pod/* failingContainer */.ok)(pod);
    return {
        ...causeOf((0,diagnose/* diagnose */.h)(observation, evidence)),
        ...(failing === undefined ? {} : { failingImage: failing.image }),
        ...logOf(evidence),
    };
};
const causeOf = (cause) => (cause === undefined ? {} : { cause });
const logOf = ({ log }) => (log.length === 0 ? {} : { log });

// EXTERNAL MODULE: ./build/src/argocd/judgement/assess-rollout.js
var assess_rollout = __webpack_require__(79372);
;// CONCATENATED MODULE: ./build/src/argocd/application-verdict.js


/** The verdict on what Argo CD would not even show. */
const refused = (application, { outcome, because }) => ({
    application,
    outcome,
    revision: '',
    because,
    images: [],
    confirmedPods: 0,
});
/** `name`, or `namespace/name` where the namespace was given. */
const titleOf = ({ namespace, name }) => namespace === undefined || namespace === 'argocd' ? name : `${namespace}/${name}`;
/** The verdict on an application that was seen, with what explains it. */
const concludeOne = async ({ argocd, clock, address, expectation, observation, onHook }, { outcome, because }) => {
    const workloads = (0,assess_rollout/* concerned */.kk)(observation, expectation);
    const verdict = {
        application: titleOf(address),
        outcome,
        revision: observation.revision,
        because,
        images: [...new Set(workloads.flatMap(({ images }) => images))],
        confirmedPods: observation.pods.filter(isConfirmed).length,
    };
    const children = childrenOf(observation);
    if (children.length > 0)
        verdict.children = children;
    return { ...verdict, ...(await explain({ argocd, clock, address, observation, outcome, onHook })) };
};
const childrenOf = ({ application: { resources } }) => resources.filter(({ group, kind }) => group === 'argoproj.io' && kind === 'Application').map(({ name }) => name);
const digestIn = (reference) => /sha256:[0-9a-f]{64}/.exec(reference)?.[0];
const isConfirmed = ({ ready, containers }) => ready &&
    containers.some(({ image, imageId }) => digestIn(image) !== undefined && digestIn(image) === digestIn(imageId));


/***/ }),

/***/ 1120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ awaitLive)
});

// EXTERNAL MODULE: ./build/src/lib/turns.js
var turns = __webpack_require__(91201);
// EXTERNAL MODULE: ./build/src/argocd/application-verdict.js + 2 modules
var application_verdict = __webpack_require__(27020);
// EXTERNAL MODULE: ./build/src/argocd/live-result.js
var live_result = __webpack_require__(31652);
// EXTERNAL MODULE: ./build/src/argocd/meant-applications.js
var meant_applications = __webpack_require__(93971);
// EXTERNAL MODULE: ./build/src/argocd/server/most-at-once.js
var most_at_once = __webpack_require__(45095);
// EXTERNAL MODULE: ./build/src/argocd/server/page.js
var page = __webpack_require__(69403);
// EXTERNAL MODULE: ./build/src/argocd/server/query.js
var query = __webpack_require__(58430);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
;// CONCATENATED MODULE: ./build/src/argocd/watch/contains.js

/** Whether a revision holds the commit, for all the looks of a wait. Equal commits are not asked about; what cannot be read is warned of once. */
const createContains = (commit, { contains: ask, progress }) => {
    const warned = new Set();
    const warn = (message) => {
        if (!warned.has(message))
            progress.warn(message);
        warned.add(message);
    };
    return async (revision) => {
        if (commit === undefined || revision === commit)
            return true;
        if (revision === '')
            return false;
        if (!/^[0-9a-f]{40}$/.test(revision))
            return undefined;
        try {
            return await ask({ revision, commit });
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            warn(`${error.message}; going by equal commits and by the images`);
            return undefined;
        }
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/board.js
const keyOf = ({ namespace, name }) => `${namespace}/${name}`;
const createBoard = (clock) => {
    const newest = new Map();
    const places = [];
    let open = false;
    let opened = false;
    const wakeAll = () => {
        for (const { wake } of places)
            wake();
    };
    const tell = ({ type, application }) => {
        if (!places.some(({ name }) => name === application.name))
            return;
        const before = newest.get(keyOf(application));
        if (before === undefined || application.version > before.version)
            newest.set(keyOf(application), application);
        for (const place of places) {
            if (place.known === undefined || keyOf(place.known) !== keyOf(application))
                continue;
            takeIn(place, type, application);
            place.wake();
        }
    };
    return {
        follow: ({ name }) => {
            const place = { name, known: undefined, news: false, doubt: false, wake: () => undefined };
            places.push(place);
            return {
                read: (application) => {
                    const told = newest.get(keyOf(application));
                    const news = told !== undefined && told.version > application.version;
                    Object.assign(place, { known: news ? told : application, news, doubt: false });
                },
                newest: () => {
                    place.news = false;
                    return place.known;
                },
                state: () => ({ told: open, news: place.news, doubt: place.doubt }),
                pause: async (milliseconds) => {
                    const woken = new AbortController();
                    place.wake = () => woken.abort();
                    await clock.sleep(milliseconds, woken.signal);
                    place.wake = () => undefined;
                },
            };
        },
        begin: () => {
            open = true;
            for (const place of places)
                place.doubt ||= opened;
            opened = true;
            wakeAll();
        },
        tell,
        end: () => {
            if (!open)
                return;
            open = false;
            wakeAll();
        },
    };
};
/**
 * What the stream replays when it opens is what Argo CD remembers, which may be older than what was read: only what has a
 * later version is news. One that is gone may be there again under its name, so it is looked for.
 */
const takeIn = (place, type, application) => {
    if (type === 'DELETED' || application.version === 0)
        place.doubt = true;
    else if (application.version > (place.known?.version ?? 0)) {
        place.known = application;
        place.news = true;
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/feed.js


const firstDelayMilliseconds = 1_000;
const longestDelayMilliseconds = 60_000;
/** A stream that has lived that long is worth opening again at once: load balancers close what is idle, or old. */
const soundMilliseconds = 30_000;
/** Opens the stream, and again whenever it ends. It never fails: those who follow ask by themselves where nothing is told. */
const openFeed = (settings) => {
    const board = createBoard(settings.clock);
    const closing = new AbortController();
    const { watch } = settings.argocd;
    const running = watch ? keepWatching({ ...settings, watch, board, closed: closing.signal }) : Promise.resolve();
    running.catch(() => undefined);
    return {
        follow: board.follow,
        close: async () => {
            closing.abort(new failure/* Failure */.H('cancelled', 'the wait is over'));
            await running;
        },
    };
};
const keepWatching = async (watching) => {
    const { clock, random, closed } = watching;
    const sayOnce = once(watching.say);
    for (let failures = 0; !closed.aborted;) {
        const { sound, mute, final, why, waitMilliseconds } = await watchOnce(watching);
        failures = sound ? 0 : failures + 1;
        const isHopeless = final || mute || failures >= 3;
        if (isHopeless && !closed.aborted)
            sayOnce(`${why}; asking Argo CD every few seconds instead`);
        if (final)
            return;
        const ceiling = Math.min(firstDelayMilliseconds * 2 ** failures, longestDelayMilliseconds);
        await clock.sleep(Math.max(random() * ceiling, waitMilliseconds), closed);
    }
};
/** One stream from its opening to its end. */
const watchOnce = async ({ watch, which, clock, board, closed }) => {
    const stream = new AbortController();
    const signal = AbortSignal.any([stream.signal, closed]);
    let opened = false;
    let toldAt;
    const ended = (why, more = {}) => {
        const sound = toldAt !== undefined && clock.now() - toldAt >= soundMilliseconds;
        return { sound, mute: opened && toldAt === undefined, final: false, why, waitMilliseconds: 0, ...more };
    };
    try {
        const tellings = await watch(which, signal);
        opened = true;
        for await (const told of tellings) {
            if (toldAt === undefined)
                board.begin();
            toldAt ??= clock.now();
            board.tell(told);
        }
        return ended('the watch stream does not stay open');
    }
    catch (error) {
        if (closed.aborted)
            return ended('');
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const { reason, message, waitMilliseconds } = error;
        const final = reason === 'rejected' || reason === 'not-found';
        return ended(`the watch stream fails: ${message}`, { final, waitMilliseconds });
    }
    finally {
        stream.abort();
        board.end();
    }
};
const once = (say) => {
    let said = false;
    return (line) => {
        if (!said)
            say(line);
        said = true;
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/judgement/standing.js
const unseen = ['undetected', 'unread', 'unrendered'];
/** Whether Argo CD has not compared the commit yet. */
const isUnseen = (kind) => unseen.includes(kind);

;// CONCATENATED MODULE: ./build/src/argocd/watch/stages.js

const afterSync = ['other-image', 'rolling', 'failing', 'healthy'];
/** A stage ends for all of them when the last application has come through it. */
const openStages = (applications, startedAt) => {
    const reached = new Map(applications.map((application) => [application, {}]));
    return {
        note: (application, kind, now) => {
            const one = reached.get(application);
            if (one === undefined)
                return;
            if (!isUnseen(kind))
                one.detectedAt ??= now;
            if (afterSync.includes(kind))
                one.syncedAt ??= now;
        },
        phases: (end) => phasesOf([...reached.values()], { startedAt, ...end }),
    };
};
const phasesOf = (reached, { startedAt, endedAt, isFailure }) => {
    const detectedAt = lastOf(reached.map((one) => one.detectedAt));
    const syncedAt = lastOf(reached.map((one) => one.syncedAt));
    const begun = [
        ['Argo CD detects', startedAt, detectedAt],
        ['Argo CD syncs', detectedAt, syncedAt],
        ['Argo CD rolls out', syncedAt, undefined],
    ];
    return begun.flatMap(([name, from, to]) => {
        if (from === undefined)
            return [];
        return [{ name, startedAt: from, endedAt: to ?? endedAt, ended: to === undefined && isFailure ? 'failed' : 'done' }];
    });
};
/** The latest of them, once all are there. */
const lastOf = (times) => {
    const known = times.filter((time) => time !== undefined);
    return known.length < times.length || known.length === 0 ? undefined : Math.max(...known);
};

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
;// CONCATENATED MODULE: ./build/src/argocd/watch/tell.js

const heartbeatMilliseconds = 30_000;
/** One line for every change, and one for all that are waited for after half a minute without a change. */
const openTelling = ({ clock, progress, applications }) => {
    const startedAt = clock.now();
    const timeline = [];
    const standing = new Map(applications.map((application) => [application, 'not seen yet']));
    const closing = new AbortController();
    let saidAt = startedAt;
    const passed = () => clock.now() - startedAt;
    const say = (line) => {
        saidAt = clock.now();
        progress.say(line);
    };
    const change = (application, what) => {
        timeline.push({ afterMilliseconds: passed(), application, what });
        say(`${application}: ${what}`);
    };
    const beat = async () => {
        while (!closing.signal.aborted) {
            await clock.sleep(Math.max(1_000, saidAt + heartbeatMilliseconds - clock.now()), closing.signal);
            const isQuiet = clock.now() - saidAt >= heartbeatMilliseconds;
            if (isQuiet && !closing.signal.aborted)
                say(describeWait(standing, applications.length, passed()));
        }
    };
    const beating = beat();
    beating.catch(() => undefined);
    return {
        of: (application) => ({
            tell: (what) => {
                if (standing.get(application) !== what)
                    change(application, what);
                standing.set(application, what);
            },
            end: ({ outcome, because }) => {
                standing.delete(application);
                // The last one's verdict is that of the step.
                if (standing.size > 0)
                    change(application, `${outcome}: ${because}`);
            },
        }),
        timeline,
        close: async () => {
            closing.abort();
            await beating;
        },
    };
};
const mostNamed = 3;
const describeWait = (standing, count, passedMilliseconds) => {
    const after = `after ${(0,time/* formatDuration */.a)(passedMilliseconds)}`;
    const [[application, what] = ['', '']] = standing;
    if (count === 1)
        return `${application}: still so ${after}: ${what}`;
    const named = [...standing].slice(0, mostNamed).map(([name, stands]) => `${name} (${stands})`);
    const more = standing.size > mostNamed ? `, and ${standing.size - mostNamed} more` : '';
    return `still waiting for ${standing.size} of ${count} ${after}: ${named.join(', ')}${more}`;
};

// EXTERNAL MODULE: ./build/src/argocd/diagnosis/gather-hook.js
var gather_hook = __webpack_require__(46559);
;// CONCATENATED MODULE: ./build/src/argocd/judgement/judge.js


/** What follows from a standing and from how long it has lasted: an outcome, or waiting on. */
const judge = (judged) => judgeStanding(judged) ?? judgeTime(judged);
const settled = (outcome, because) => ({ state: 'settled', outcome, because });
/** Which of the budgets is over, by the name of its input. */
const over = (budget, milliseconds) => `${budget} of ${(0,time/* formatDuration */.a)(milliseconds)} is over`;
const overTime = ({ because }, { detectTimeout }) => `${because} (${over('detect-timeout', detectTimeout)})`;
const waiting = (refresh) => ({ state: 'waiting', refresh });
const judgeStanding = (judged) => {
    const { standing, memory, patience, now } = judged;
    const lasted = now - memory.since;
    switch (standing.kind) {
        case 'sync-failed':
            return settled('sync-failed', standing.because);
        case 'healthy':
            return lasted >= patience.stableFor ? settled('live', standing.because) : undefined;
        case 'held':
            return lasted >= patience.detectTimeout ? settled('blocked', overTime(standing, patience)) : undefined;
        case 'syncing':
            return judgeSyncing(judged);
        case 'unread':
            return memory.reached ? undefined : judgeUnseen(judged);
        case 'unrendered':
            return !standing.passing && memory.looks >= 2 ? settled('render-failed', standing.because) : undefined;
        case 'undetected':
            return judgeUndetected(judged);
        case 'other-image':
            return judgeOtherImage(standing, memory);
        case 'failing':
            return judgeFailing(standing, judged);
        default:
            return undefined;
    }
};
const judgeSyncing = ({ standing, memory, patience, now }) => {
    const { syncTimeout } = patience;
    if (syncTimeout === undefined || now - (memory.syncingSince ?? now) < syncTimeout)
        return undefined;
    return settled('blocked', `${standing.because} (${over('sync-timeout', syncTimeout)})`);
};
/** A render may come out of a poisoned cache, so the first look asks for a new one; the second is believed. */
const judgeOtherImage = (standing, { looks }) => looks >= 2 ? settled(standing.newer ? 'superseded' : 'stale-render', standing.because) : undefined;
/** Trouble may pass, until the grace is over or the workload's own progress deadline is. */
const judgeFailing = (standing, { memory, patience, now }) => {
    const troubled = now - (memory.troubledSince ?? now);
    return standing.final || troubled >= patience.degradedGrace ? settled('degraded', standing.because) : undefined;
};
/** One look may be answered by a server that lags behind; two that have lost the commit are believed. */
const judgeUndetected = (judged) => {
    const { standing, memory } = judged;
    if (memory.reached)
        return memory.looks >= 2 ? settled('regressed', standing.because) : undefined;
    return judgeUnseen(judged);
};
const judgeUnseen = ({ standing, memory, patience, now }) => now - memory.startedAt >= patience.detectTimeout ? settled('not-detected', overTime(standing, patience)) : undefined;
const outcomeAtTheEnd = {
    undetected: 'not-detected',
    unrendered: 'render-failed',
    held: 'blocked',
    failing: 'degraded',
};
const judgeTime = ({ standing, memory, patience, now }) => {
    if (now - memory.startedAt >= patience.timeout) {
        const outcome = outcomeAtTheEnd[standing.kind] ?? 'timed-out';
        return settled(outcome, `${standing.because} (${over('timeout', patience.timeout)})`);
    }
    if (standing.kind === 'other-image')
        return waiting('hard');
    return waiting(isUnseen(standing.kind) ? 'normal' : 'none');
};

;// CONCATENATED MODULE: ./build/src/argocd/judgement/memory.js

const firstMemory = (now) => ({
    startedAt: now,
    kind: undefined,
    since: now,
    looks: 0,
    syncingSince: undefined,
    troubledSince: undefined,
    reached: false,
});
/** The memory after a look. What was only told is no second look at the same. */
const remember = (memory, standing, now, how = 'read') => {
    const same = memory.kind === standing.kind;
    const troubled = standing.kind === 'failing' ? (memory.troubledSince ?? now) : memory.troubledSince;
    const again = how === 'told' ? memory.looks : memory.looks + 1;
    return {
        ...memory,
        kind: standing.kind,
        since: same ? memory.since : now,
        looks: same ? again : 1,
        syncingSince: memory_afterSync.includes(standing.kind) ? undefined : syncingSince(memory, standing, now),
        troubledSince: standing.kind === 'healthy' ? undefined : troubled,
        reached: memory.reached || !isUnseen(standing.kind),
    };
};
const memory_afterSync = ['other-image', 'rolling', 'failing', 'healthy'];
const syncingSince = (memory, { kind }, now) => kind === 'syncing' ? (memory.syncingSince ?? now) : memory.syncingSince;

// EXTERNAL MODULE: ./build/src/argocd/server/ask-patiently.js
var ask_patiently = __webpack_require__(7788);
// EXTERNAL MODULE: ./build/src/argocd/answers/tree.js
var tree = __webpack_require__(96570);
;// CONCATENATED MODULE: ./build/src/argocd/answers/read-pods.js

/** Enough pods to see what is wrong; a workload of hundreds is not read pod by pod. */
const mostPodsRead = 6;
/** The pods of the workloads; of those that are unwell, and of `mostWell` others, what their kubelets say. */
const readPods = async ({ argocd, address, workloads, nodes, mostWell }) => {
    const byUid = new Map(nodes.map((node) => [node.uid, node]));
    const pods = nodes.filter(({ kind }) => kind === 'Pod').flatMap((node) => readPod(node, byUid, workloads));
    const unwellFirst = [...pods].sort((a, b) => Number(a.ready) - Number(b.ready) || Number(b.current) - Number(a.current));
    const read = new Set(unwellFirst.filter(({ ready }, index) => !ready || index < mostWell).slice(0, mostPodsRead));
    return await Promise.all(pods.map(async (pod) => {
        if (!read.has(pod))
            return pod;
        const live = await argocd.live(address, { ...pod, group: '', version: 'v1', kind: 'Pod' });
        return { ...pod, containers: live === undefined ? [] : (0,tree/* readContainers */.ZW)(live) };
    }));
};
const ownerOf = ({ parents }, byUid) => parents.map((uid) => byUid.get(uid)).find((owner) => owner !== undefined);
const readPod = (node, byUid, workloads) => {
    const owner = ownerOf(node, byUid);
    const grandOwner = owner?.kind === 'ReplicaSet' ? ownerOf(owner, byUid) : owner;
    const workload = workloads.find(({ kind, namespace, name }) => kind === grandOwner?.kind && namespace === grandOwner.namespace && name === grandOwner.name);
    if (workload === undefined)
        return [];
    return [
        {
            namespace: node.namespace,
            name: node.name,
            uid: node.uid,
            workload: `${workload.kind} ${workload.name}`,
            current: isCurrent(node, owner, workload),
            ready: node.health === 'Healthy',
            health: node.health,
            message: node.message,
            reason: node.info['Status Reason'] ?? '',
            containers: [],
        },
    ];
};
/** By the workload's own revision; where its kind has none, by the images. */
const isCurrent = (pod, owner, workload) => {
    const { kind, revision, images } = workload;
    if (revision !== undefined && kind === 'Deployment')
        return owner?.info.Revision === `Rev:${revision}`;
    if (revision !== undefined && kind === 'StatefulSet')
        return pod.labels['controller-revision-hash'] === revision;
    if (revision !== undefined && kind === 'Rollout')
        return pod.labels['rollouts-pod-template-hash'] === revision;
    return images.every((image) => pod.images.includes(image));
};

// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
// EXTERNAL MODULE: ./build/src/argocd/answers/json.js
var answers_json = __webpack_require__(47436);
;// CONCATENATED MODULE: ./build/src/argocd/answers/workload.js


/** Kinds whose pods run on; a Job or CronJob is judged by its template alone. */
const workloadKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob', 'Job'];
const podSpecOf = (manifest) => (0,json.at)(manifest, 'spec', 'template', 'spec') ?? (0,json.at)(manifest, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
const readImages = (manifest) => {
    const podSpec = podSpecOf(manifest);
    const containers = [...(0,answers_json/* readList */.LD)(podSpec, 'initContainers'), ...(0,answers_json/* readList */.LD)(podSpec, 'containers')];
    return containers.flatMap((container) => (0,answers_json/* readText */.yR)(container, 'image') ?? []);
};
/** Each kind counts its pods under names of its own. */
const readCounts = (kind, manifest) => {
    const count = (name) => (0,answers_json/* readNumber */.kz)(manifest, 'status', name) ?? 0;
    if (kind === 'Job' || kind === 'CronJob')
        return { desired: 0, updated: 0, available: 0, total: 0 };
    if (kind === 'DaemonSet') {
        return {
            desired: count('desiredNumberScheduled'),
            updated: count('updatedNumberScheduled'),
            available: count('numberAvailable'),
            total: count('currentNumberScheduled'),
        };
    }
    const available = kind === 'StatefulSet' ? count('readyReplicas') : count('availableReplicas');
    const desired = (0,answers_json/* readNumber */.kz)(manifest, 'spec', 'replicas') ?? 1;
    return { desired, updated: count('updatedReplicas'), available, total: count('replicas') };
};
const readRevision = (kind, manifest) => {
    if (kind === 'Deployment')
        return (0,answers_json/* readText */.yR)(manifest, 'metadata', 'annotations', 'deployment.kubernetes.io/revision');
    if (kind === 'StatefulSet')
        return (0,answers_json/* readText */.yR)(manifest, 'status', 'updateRevision');
    return kind === 'Rollout' ? (0,answers_json/* readText */.yR)(manifest, 'status', 'currentPodHash') : undefined;
};
const hasStalled = (manifest) => (0,answers_json/* readList */.LD)(manifest, 'status', 'conditions').some((condition) => (0,answers_json/* readText */.yR)(condition, 'type') === 'Progressing' && (0,answers_json/* readText */.yR)(condition, 'reason') === 'ProgressDeadlineExceeded');
const readRefusal = (manifest) => {
    const failure = (0,answers_json/* readList */.LD)(manifest, 'status', 'conditions').find((condition) => (0,answers_json/* readText */.yR)(condition, 'type') === 'ReplicaFailure' && (0,answers_json/* readText */.yR)(condition, 'status') === 'True');
    return failure === undefined ? undefined : ((0,answers_json/* readText */.yR)(failure, 'message') ?? '');
};
/** A Rollout's controller writes its observedGeneration as text. */
const readObserved = (manifest) => {
    const observed = (0,json.at)(manifest, 'status', 'observedGeneration');
    return typeof observed === 'string' ? Number(observed) : ((0,answers_json/* readNumber */.kz)(manifest, 'status', 'observedGeneration') ?? 0);
};
/** Reads a live workload of one of `workloadKinds`. */
const readWorkload = (manifest) => {
    const kind = (0,answers_json/* readText */.yR)(manifest, 'kind') ?? '';
    const generation = (0,answers_json/* readNumber */.kz)(manifest, 'metadata', 'generation') ?? 0;
    return {
        kind,
        namespace: (0,answers_json/* readText */.yR)(manifest, 'metadata', 'namespace') ?? '',
        name: (0,answers_json/* readText */.yR)(manifest, 'metadata', 'name') ?? '',
        images: readImages(manifest),
        generation,
        observedGeneration: kind === 'Job' || kind === 'CronJob' ? generation : readObserved(manifest),
        ...readCounts(kind, manifest),
        revision: readRevision(kind, manifest),
        paused: (0,answers_json/* readFlag */.fG)(manifest, 'spec', 'paused') ?? false,
        stalled: hasStalled(manifest),
        refusal: readRefusal(manifest),
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/answers/observe.js


const revisionOf = (revisions, source) => revisions[source] ?? revisions[0] ?? '';
/** The commit of the sources that a hydrated commit was written from; another one stays as it is, and holds nothing that is waited for. */
const writtenFrom = ({ hydrated }, revision) => hydrated?.to === revision ? hydrated.from : revision;
/** Looks once. The cluster is asked only when Argo CD has compared a revision that may hold the commit. */
const observe = async ({ argocd, address, application, source, contains, isEnough, }) => {
    const revision = writtenFrom(application, revisionOf(application.revisions, source));
    const { operation } = application;
    const ran = operation === undefined ? '' : writtenFrom(application, revisionOf(operation.revisions, source));
    const [holds, operationHolds] = await Promise.all([contains(revision), ran === '' ? undefined : contains(ran)]);
    const alone = {
        ...{ application, revision, contains: holds, operationContains: operationHolds },
        closedWindow: undefined,
        workloads: [],
        pods: [],
    };
    if (holds === false || isEnough?.(alone))
        return { ...alone, alone: true };
    const waits = application.sync === 'OutOfSync' && application.automated;
    const [closedWindow, workloads, nodes] = await Promise.all([
        waits ? argocd.closedWindow(address) : undefined,
        readWorkloads(argocd, address, application.resources),
        argocd.tree(address),
    ]);
    // Those that are well are read for their digests, which only a look at everything is asked for.
    const mostWell = isEnough === undefined ? mostPodsRead : 0;
    return { ...alone, closedWindow, workloads, pods: await readPods({ argocd, address, workloads, nodes, mostWell }) };
};
const readWorkloads = async (argocd, address, resources) => {
    const wanted = resources.filter(({ kind, toPrune, hook }) => workloadKinds.includes(kind) && !toPrune && !hook);
    const manifests = await Promise.all(wanted.map(async (resource) => await argocd.live(address, resource)));
    return manifests.filter((manifest) => manifest !== undefined).map(readWorkload);
};

// EXTERNAL MODULE: ./build/src/argocd/find-applications.js + 1 modules
var find_applications = __webpack_require__(52862);
// EXTERNAL MODULE: ./build/src/argocd/judgement/assess-rollout.js
var assess_rollout = __webpack_require__(79372);
// EXTERNAL MODULE: ./build/src/argocd/judgement/expectation.js
var judgement_expectation = __webpack_require__(15078);
;// CONCATENATED MODULE: ./build/src/argocd/judgement/assess-sync.js

const assessOperation = ({ observation }) => {
    const { application, operationContains } = observation;
    const { operation } = application;
    if (operation === undefined || operation.partial)
        return undefined;
    const unfinished = ['Pending', 'Running', 'Terminating'].includes(operation.phase);
    if (unfinished)
        return assessUnfinished(operation, operationContains);
    const failed = (operation.phase === 'Failed' || operation.phase === 'Error') && operationContains !== false;
    if (!failed)
        return undefined;
    // Hooks make no application OutOfSync, and only another sync could put them right.
    const hook = operationContains === true ? operation.failures.find((failure) => failure.hook) : undefined;
    if (hook !== undefined)
        return {
            kind: 'sync-failed',
            because: `hook ${hook.kind} ${hook.name} failed: ${hook.message || operation.message}`,
        };
    if (application.sync === 'Synced')
        return undefined;
    return { kind: 'sync-failed', because: operation.message || operation.phase };
};
/** A running operation that has a `finishedAt` waits between two attempts; newer commits are ignored meanwhile. */
const assessUnfinished = (operation, contains) => {
    const { phase, message, retries, finishedAt, revisions } = operation;
    const attempt = retries > 0 ? ` (attempt ${retries + 1})` : '';
    const words = message || phase.toLowerCase();
    if (/blocked by sync window/i.test(message))
        return { kind: 'held', because: `a sync window holds the sync: ${message}` };
    if (contains === false) {
        const older = (0,judgement_expectation/* shortCommit */.Ax)(revisions[0] ?? '');
        return { kind: 'held', because: `a sync of the older ${older} is still running${attempt}: ${words}` };
    }
    const between = finishedAt === undefined ? 'is running' : 'waits before it tries again';
    return { kind: 'syncing', because: `the sync ${between}${attempt}: ${words}` };
};
const assessSync = ({ observation }) => {
    const { application, revision } = observation;
    if (application.sync === 'Synced')
        return undefined;
    const error = application.conditions.find(({ type }) => type === 'SyncError');
    if (error !== undefined && (error.message.includes(revision) || error.message.includes('wipe out'))) {
        return { kind: 'sync-failed', because: error.message };
    }
    if (application.sync === 'Unknown')
        return { kind: 'syncing', because: 'Argo CD does not know yet what differs' };
    const drifted = application.resources.filter(({ synced, toPrune }) => !synced && !toPrune);
    if (drifted.length === 0 && application.resources.length > 0)
        return undefined;
    if (wasSynced(observation) && !drifted.some((one) => isWorkload(observation, one)))
        return undefined;
    const names = drifted
        .map(({ kind, name }) => `${kind} ${name}`)
        .slice(0, 5)
        .join(', ');
    const { closedWindow } = observation;
    if (closedWindow !== undefined)
        return { kind: 'held', because: `out of sync (${names}), and ${closedWindow}` };
    if (application.automated)
        return { kind: 'syncing', because: `out of sync (${names}); automatic sync has not begun` };
    const set = application.applicationSet;
    const orSet = set === undefined ? '' : `, or the rolling sync of its ApplicationSet ${set}`;
    const because = `out of sync (${names}), and automatic sync is off: somebody must sync it${orSet}`;
    return { kind: 'held', because, remedy: 'sync' };
};
const wasSynced = ({ application: { operation }, operationContains }) => operation?.phase === 'Succeeded' && !operation.partial && operationContains === true;
const isWorkload = ({ workloads }, resource) => workloads.some(({ kind, namespace, name }) => kind === resource.kind && namespace === resource.namespace && name === resource.name);
const assessTrust = ({ observation: { application } }) => {
    const { operation, reconciledAt, comparedSources, sources } = application;
    if (operation?.finishedAt !== undefined && (reconciledAt ?? 0) < operation.finishedAt) {
        return { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' };
    }
    if (comparedSources.length > 0 && JSON.stringify(comparedSources) !== JSON.stringify(sources)) {
        return { kind: 'syncing', because: 'the application itself was changed, and Argo CD has not compared it since' };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/argocd/judgement/assess.js



/** The steps of the wait, in their order; the first that has something to say is where the application stands. */
const assess = (look) => assessRender(look) ??
    assessRevision(look) ??
    assessOperation(look) ??
    assessTrust(look) ??
    assessSync(look) ??
    (0,assess_rollout/* assessImages */.$H)(look) ??
    (0,assess_rollout/* assessRollout */.cH)(look) ??
    assessHealth(look);
/**
 * Whether what Argo CD says of the application decides by itself where it stands, whatever runs in the cluster: then it
 * stands so without the workloads and the pods, too.
 */
const isAloneEnough = ({ observation, expectation }) => {
    const { application, contains } = observation;
    if (assessRender({ observation, expectation }) !== undefined || application.deleting)
        return true;
    if (expectation.commit === undefined || contains === undefined)
        return false;
    const look = { observation, expectation };
    return contains === false || assessOperation(look) !== undefined || assessTrust(look) !== undefined;
};
/** The same for as long as it is young: most syncs begin at once, and most rollouts end before anybody needs to see their pods. */
const isAloneEnoughForNow = (look) => {
    const { application, contains } = look.observation;
    if (look.expectation.commit === undefined || contains === undefined)
        return false;
    const syncing = assessSync(look);
    return syncing === undefined ? application.health === 'Progressing' : syncing.kind === 'syncing';
};
/** Of the repository server being away for a moment, not of the manifests. */
const passingTroubles = /code = (Unavailable|DeadlineExceeded|Canceled)|connection refused|context deadline|i\/o timeout/;
/**
 * Of the repository itself, which says nothing of the manifests. Refusals, too: a service of Git that has a bad moment
 * answers 401, 403 or 404 to a token that is good.
 */
const repositoryTroubles = /failed to list refs|failed to fetch (?:default|revision)/i;
const assessRender = ({ observation: { application } }) => {
    const condition = application.conditions.find(({ type }) => type === 'ComparisonError' || type === 'InvalidSpecError');
    if (condition === undefined)
        return undefined;
    if (repositoryTroubles.test(condition.message))
        return { kind: 'unread', because: condition.message };
    return { kind: 'unrendered', because: condition.message, passing: passingTroubles.test(condition.message) };
};
const notFoundOut = 'whether that holds it could not be found out: correct manifests-repository or its token, if a warning says so';
const assessRevision = ({ observation, expectation }) => {
    const { application, contains, revision } = observation;
    if (application.deleting)
        return { kind: 'held', because: 'the application is being deleted' };
    if (expectation.commit === undefined)
        return assessWithoutCommit({ observation, expectation });
    if (contains === true)
        return undefined;
    if (contains === undefined && imagesAre(observation, expectation))
        return undefined;
    const at = revision === '' ? 'has compared nothing yet' : `has compared ${(0,judgement_expectation/* shortCommit */.Ax)(revision)}`;
    const unsure = revision === '' || contains !== undefined ? '' : `; ${notFoundOut}`;
    const skips = application.skipsReconcile ? '; its annotation skip-reconcile keeps it from looking' : '';
    return { kind: 'undetected', because: `Argo CD ${at}, not ${(0,judgement_expectation/* shortCommit */.Ax)(expectation.commit)}${unsure}${skips}` };
};
/** Which of two images is the newer one only a commit would say, so another image is one that may be replaced yet. */
const assessWithoutCommit = (look) => {
    const other = (0,assess_rollout/* assessImages */.$H)(look);
    return other === undefined ? undefined : { kind: 'undetected', because: other.because };
};
const imagesAre = ({ workloads }, { images }) => images.length > 0 && images.every((image) => runsExpected(workloads, image));
const runsExpected = (workloads, image) => workloads.some(({ images }) => images.some((named) => (0,judgement_expectation/* isExpected */.Dn)(named, image)));
/** They count pods and run none: without metrics, or while pods move, they are Degraded beside a rollout that is complete. */
const kindsBesideWhatRuns = ['HorizontalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget'];
const assessHealth = ({ observation: { application, revision } }) => {
    const { health, healthMessage, resources } = application;
    const unwell = resources.filter((resource) => resource.health !== undefined && resource.health === health);
    const names = unwell.map(({ kind, name, message }) => `${kind} ${name}${message ? `: ${message}` : ''}`).slice(0, 3);
    const because = `${health}${healthMessage ? `: ${healthMessage}` : ''}${names.length > 0 ? ` (${names.join('; ')})` : ''}`;
    if (health === 'Healthy')
        return { kind: 'healthy', because: `healthy at ${(0,judgement_expectation/* shortCommit */.Ax)(revision)}` };
    const ours = unwell.filter(({ kind }) => !kindsBesideWhatRuns.includes(kind));
    if (health === 'Degraded' && unwell.length > 0 && ours.length === 0) {
        return { kind: 'healthy', because: `runs at ${(0,judgement_expectation/* shortCommit */.Ax)(revision)}; beside it ${because}` };
    }
    if (health === 'Degraded')
        return { kind: 'failing', because, final: false };
    if (health === 'Suspended')
        return { kind: 'held', because: `the application is suspended: ${because}` };
    return { kind: 'rolling', because: `health is ${because}` };
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/pace.js
/** Whether it goes by what was told, and asks nobody for the application. */
const isTold = (how) => how === 'told' || how === 'cluster';
/** Whether Argo CD answers only when it has compared the application anew. */
const isComparing = (how) => how === 'normal' || how === 'hard';
/** Only such a look may end the wait. */
const isThorough = (how) => how === 'read' || how === 'hard';
/** Several changes in a row are one piece of news. */
const newsMilliseconds = 500;
const doubtMilliseconds = 5_000;
/** Argo CD itself looks at the branch every two to three minutes; a commit that overtakes ours is to be seen sooner. */
const refreshMilliseconds = 20_000;
const longestRefreshMilliseconds = 60_000;
/** Of many hundreds at most five a second are compared again, and ten asked about: more than Argo CD does would only queue up there. */
const refreshMillisecondsEach = 200;
const pauseMillisecondsEach = 100;
/** These change by what happens to pods, or are explained by a sync window, of which the stream says nothing. */
const leastMilliseconds = { rolling: 0, failing: 0, syncing: 5_000 };
/** When to look again, and how. */
const planLook = (between) => {
    const { verdict, lookedAt, clusterAt, readAt, refreshedAt, decidesAt, kind, told, news, doubt, now } = between;
    const pause = pauseOf(between);
    if (verdict.refresh === 'hard')
        return { at: lookedAt + pause, how: 'hard' };
    const crowd = Math.sqrt(between.count);
    const longest = Math.max(longestRefreshMilliseconds, between.count * refreshMillisecondsEach);
    const again = Math.min(refreshMilliseconds * crowd, longest) * between.jitter;
    const plans = [
        { at: refreshedAt + (verdict.refresh === 'normal' ? pause : again), how: 'normal' },
        { at: decidesAt, how: 'read' },
    ];
    if (doubt)
        plans.push({ at: Math.max(now, readAt + doubtMilliseconds * crowd), how: 'read' });
    if (news && !doubt)
        plans.push({ at: Math.max(now, lookedAt + newsMilliseconds), how: 'told' });
    if (!told)
        plans.push({ at: lookedAt + pause, how: 'read' });
    const least = leastMilliseconds[kind];
    if (told && least !== undefined)
        plans.push({ at: clusterAt + Math.max(pause, least), how: 'cluster' });
    return plans.reduce((soonest, plan) => (plan.at < soonest.at ? plan : soonest));
};
/** A second at first, five after a while; longer the more applications there are. */
const pauseOf = ({ now, since, count, jitter }) => {
    const grown = Math.min(Math.max(1_000, (now - since) / 4), 5_000);
    return Math.max(Math.min(grown * Math.sqrt(count), 15_000), count * pauseMillisecondsEach) * jitter;
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/look.js




/**
 * Looks once, in the way that is asked for, and says where the application stands. What the cluster has said once
 * (`wasAlone` is false then) is not taken back by a look that leaves it out.
 */
const look = async ({ argocd, address, manifests, contains, follower, expectation }, { how, wasAlone }) => {
    const application = (isTold(how) ? follower.newest() : undefined) ?? (await read(argocd, address, how));
    if (!isTold(how))
        follower.read(application);
    const source = Math.max(0, (0,find_applications/* sourceIndex */.i)(application, manifests));
    const isEnough = (observation) => isAloneEnough({ observation, expectation }) ||
        (wasAlone && how !== 'cluster' && isAloneEnoughForNow({ observation, expectation }));
    const asked = { argocd, address, application, source, contains, ...(isThorough(how) ? {} : { isEnough }) };
    const observation = await observe(asked);
    return { observation, standing: assess({ observation, expectation }) };
};
const read = async (argocd, address, how) => isComparing(how) ? await argocd.refreshed(address, how) : await argocd.application(address);

;// CONCATENATED MODULE: ./build/src/argocd/judgement/patience.js
/** The next moment at which time alone brings a verdict, if the standing stays as it is: no look may be later. */
const decidesAt = (memory, patience) => {
    const { timeout, detectTimeout, syncTimeout = timeout, degradedGrace, stableFor } = patience;
    const moments = {
        ...(memory.reached
            ? {}
            : { undetected: memory.startedAt + detectTimeout, unread: memory.startedAt + detectTimeout }),
        held: memory.since + detectTimeout,
        syncing: (memory.syncingSince ?? memory.since) + syncTimeout,
        failing: (memory.troubledSince ?? memory.since) + degradedGrace,
        healthy: memory.since + stableFor,
    };
    const end = memory.startedAt + timeout;
    return memory.kind === undefined ? end : Math.min(moments[memory.kind] ?? end, end);
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/next-look.js


/** Notes a look. */
const noteLook = (times, how, now) => {
    times.lookedAt = now;
    if (how !== 'told')
        times.clusterAt = now;
    if (!isTold(how))
        times.readAt = now;
    if (isComparing(how))
        times.refreshedAt = now;
};
/** Waits until it is time for another look, or until something is told; returns how to look. */
const nextLook = async ({ clock, random, follower, count, patience }, { memory, times, ...standing }) => {
    const jitter = 0.8 + 0.4 * random();
    for (;;) {
        const now = clock.now();
        const between = { ...standing, ...times, ...follower.state(), now, count, jitter };
        const { at, how } = planLook({ ...between, decidesAt: decidesAt(memory, patience) });
        if (at <= now)
            return how;
        await follower.pause(at - now);
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/quiet.js
/**
 * How long the application had been as healthy as it is now, with no sync since, when Argo CD compared it last, in
 * milliseconds and by its own clock; 0 where it does not say.
 */
const quietMilliseconds = ({ health, healthChangedAt, reconciledAt, operation }) => {
    const finishedAt = operation?.finishedAt;
    if (health !== 'Healthy' || healthChangedAt === undefined || reconciledAt === undefined)
        return 0;
    return finishedAt === undefined ? 0 : Math.max(0, reconciledAt - Math.max(healthChangedAt, finishedAt));
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/sync-once.js

/** Syncs each commit once; what is refused for now is asked again at the next look, and said. */
const createSync = () => {
    const asked = new Set();
    return async ({ argocd, address, tell }, { application, revision }) => {
        if (asked.has(revision))
            return;
        // Exactly what was compared; with several sources one commit says nothing of the others.
        const commit = application.revisions.length === 1 && application.hydrated === undefined && /^[0-9a-f]{40}$/.test(revision)
            ? revision
            : undefined;
        const said = await argocd.sync(address, commit);
        if (said === undefined)
            asked.add(revision);
        tell(said === undefined ? `asked Argo CD to sync ${(0,judgement_expectation/* shortCommit */.Ax)(revision)}` : `Argo CD does not sync it now: ${said}`);
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/watch/watch-application.js










/** Looks at one application again and again until there is a verdict. */
const watchApplication = async (watch) => {
    const startedAt = watch.clock.now();
    const times = { lookedAt: 0, clusterAt: 0, readAt: 0, refreshedAt: 0 };
    const wait = { startedAt, memory: firstMemory(startedAt), how: 'normal', times, wasAlone: true };
    const act = createAct(watch);
    let onHook = { events: [], log: [] };
    for (;;) {
        const seen = await lookAndJudge(watch, wait);
        if ('refusal' in seen)
            return (0,application_verdict/* refused */.J5)((0,application_verdict/* titleOf */.Gg)(watch.address), seen.refusal);
        const { observation, standing, verdict } = seen;
        if (verdict.state === 'settled') {
            if (isThorough(wait.how))
                return await (0,application_verdict/* concludeOne */.i6)({ ...watch, observation, onHook }, verdict);
            // What was told is what Argo CD remembers, and not all of it: the last look is at what is.
            wait.how = 'read';
            continue;
        }
        const refusal = await act({ observation, standing, limits: limitsOf(watch, wait) });
        if (refusal !== undefined)
            return (0,application_verdict/* refused */.J5)((0,application_verdict/* titleOf */.Gg)(watch.address), refusal);
        onHook = await (0,gather_hook/* gatherFailingHook */.V)({ ...watch, observation }, onHook);
        wait.how = await nextLook(watch, { ...wait, verdict, kind: standing.kind, since: wait.memory.since });
    }
};
const lookAndJudge = async (watch, wait) => {
    const { clock, patience, turns } = watch;
    const ask = async () => await look(watch, wait);
    const answeredBefore = wait.memory.kind !== undefined;
    const turn = isComparing(wait.how) ? turns.comparing : turns.plain;
    const seen = await turn(async () => await (0,ask_patiently/* askPatiently */.E)({ ...watch, ...limitsOf(watch, wait), answeredBefore, ask }));
    if ('refusal' in seen)
        return seen;
    const { observation, standing } = seen.answer;
    wait.wasAlone = observation.alone ?? false;
    const now = clock.now();
    // What was well before the first look has shown that it stays so.
    const isWellAtFirst = wait.memory.kind === undefined && standing.kind === 'healthy';
    const since = isWellAtFirst ? now - quietMilliseconds(observation.application) : now;
    wait.memory = remember(wait.memory, standing, since, isTold(wait.how) ? 'told' : 'read');
    noteLook(wait.times, wait.how, now);
    watch.note(standing.kind);
    watch.tell(standing.because);
    return { ...seen.answer, verdict: judge({ standing, memory: wait.memory, patience, now }) };
};
const limitsOf = ({ patience, outage }, { memory, startedAt }) => ({
    outageMilliseconds: memory.kind === undefined ? outage.first : outage.later,
    endsAt: startedAt + patience.timeout,
});
/** Does what is to be done while it is waited: syncs what nobody else does, where that is asked for. */
const createAct = (watch) => {
    const syncOnce = createSync();
    return async ({ observation, standing, limits }) => {
        const isToSync = watch.sync === 'if-needed' && standing.kind === 'held' && standing.remedy === 'sync';
        if (!isToSync)
            return undefined;
        const ask = async () => await syncOnce(watch, observation);
        // It has just answered the look that led here.
        const asked = await (0,ask_patiently/* askPatiently */.E)({ ...watch, ...limits, answeredBefore: true, ask });
        return 'refusal' in asked ? asked.refusal : undefined;
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/await-live.js












/** Waits until the commit and its images are live in every application, or until it is known why they are not. */
const awaitLive = async (request, outside) => {
    const found = await (0,meant_applications/* meantApplications */.x)(request, outside);
    if ('refusal' in found)
        return found.refusal;
    const { argocd, progress } = outside;
    const addresses = found.answer;
    const named = addresses.length === 1 ? addresses.map((address) => (0,page/* pageOf */.Z)(argocd.server, address)) : [argocd.server];
    progress.say(`waiting for ${addresses.map(application_verdict/* titleOf */.Gg).join(', ')} in Argo CD at ${named}`);
    const judged = () => watchAll(request, outside, addresses);
    return progress.phase('wait for Argo CD', judged, ({ reason }) => reason !== '');
};
const watchAll = async (request, outside, addresses) => {
    const { argocd, clock, progress } = outside;
    const random = outside.random ?? Math.random;
    const telling = openTelling({ clock, progress, applications: addresses.map(application_verdict/* titleOf */.Gg) });
    const stages = openStages(addresses.map(application_verdict/* titleOf */.Gg), clock.now());
    const feed = openFeed({ argocd, clock, random, which: (0,query/* whichOf */.Ds)(addresses, request.selector), say: progress.say });
    const shared = watchOf(request, outside);
    try {
        const verdicts = await Promise.all(addresses.map(async (address) => {
            const { tell, end } = telling.of((0,application_verdict/* titleOf */.Gg)(address));
            const note = (kind) => stages.note((0,application_verdict/* titleOf */.Gg)(address), kind, clock.now());
            const follower = feed.follow(address);
            const watch = { ...shared, argocd, clock, random, address, follower, tell, note };
            const verdict = await watchApplication({ ...watch, count: addresses.length });
            end(verdict);
            return { ...verdict, page: (0,page/* pageOf */.Z)(argocd.server, address) };
        }));
        const result = (0,live_result/* conclude */.E)({ images: request.images, timeline: telling.timeline, verdicts });
        return { ...result, phases: stages.phases({ endedAt: clock.now(), isFailure: result.reason !== '' }) };
    }
    finally {
        await Promise.all([feed.close(), telling.close()]);
    }
};
/** What the waits have in common. */
const watchOf = (request, outside) => ({
    sync: request.sync ?? 'never',
    expectation: { commit: request.revision, images: request.images },
    manifests: request.manifests,
    patience: {
        timeout: request.timeoutMilliseconds,
        detectTimeout: request.detectTimeoutMilliseconds,
        syncTimeout: request.syncTimeoutMilliseconds,
        degradedGrace: request.degradedGraceMilliseconds,
        stableFor: request.stableForMilliseconds,
    },
    contains: createContains(request.revision, outside),
    turns: { comparing: (0,turns/* createTurns */.z)(most_at_once/* mostAtOnce */._.comparing), plain: (0,turns/* createTurns */.z)(most_at_once/* mostAtOnce */._.plain) },
    outage: outside.outageMilliseconds === undefined
        ? meant_applications/* defaultOutage */.P
        : { first: outside.outageMilliseconds, later: outside.outageMilliseconds },
});


/***/ }),

/***/ 86822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ diagnosePod)
/* harmony export */ });
/* harmony import */ var _judgement_expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15078);
/* harmony import */ var _judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89406);


/** What keeps a pod from being ready, from its containers and its events; undefined when nothing is plainly wrong. */
const diagnosePod = (pod, events) => {
    const container = (0,_judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_1__/* .failingContainer */ .ok)(pod);
    return container === undefined ? diagnoseUnready(events) : diagnoseContainer(container, events);
};
const diagnoseContainer = (container, events) => {
    const { waiting } = container;
    if (waiting !== undefined && /^(ErrImage|ImagePull|InvalidImageName|ImageInspect)/.test(waiting.reason)) {
        return diagnosePull(container, waiting.message);
    }
    if (waiting !== undefined && /^(CreateContainer|RunContainer)/.test(waiting.reason)) {
        const because = `container ${container.name} cannot be created: ${waiting.message}`;
        return {
            kind: 'config',
            because,
            next: 'Correct what the message names (a missing ConfigMap, Secret or user) in the manifests.',
        };
    }
    return diagnoseEnding(container, events);
};
const diagnosePull = ({ image }, message) => {
    const cause = message.replace(/^Back-off pulling image "[^"]*"(: )?/, '').replace(/^ErrImagePull: /, '');
    const because = `image ${(0,_judgement_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .shortImage */ .Uq)(image)} cannot be pulled${cause === '' ? '' : `: ${cause}`}`;
    // The image's own name, or its registry's port, may hold such a word.
    const words = cause
        .split(/\s/)
        .filter((word) => !word.includes('/'))
        .join(' ');
    if (/\b40[13]\b|denied|unauthorized|no basic auth|authorization/i.test(words)) {
        // Docker Hub denies what it does not have: no right of the nodes helps there.
        return { kind: 'image-pull', because, next: namesRegistry(image) ? allowIt : nameIt };
    }
    const next = 'Check that this very tag or digest is in the registry with all its layers, and that the nodes reach it.';
    return { kind: 'image-pull', because, next };
};
const allowIt = "Let the nodes pull it: check their role's ECR permissions and the repository's policy.";
const nameIt = 'It names no registry, so the nodes ask Docker Hub. Where it is an image of yours, `images` of the kustomization has to have an entry whose `name` is what the pods call it.';
/** A registry is a host with a dot or a port; any other first part is an owner on Docker Hub. */
const namesRegistry = (image) => {
    const [first = '', ...others] = image.split('/');
    return others.length > 0 && (first === 'localhost' || /[.:]/.test(first));
};
const codes = {
    126: ' (the command cannot be executed)',
    127: ' (the command was not found)',
    134: ' (SIGABRT)',
    137: ' (SIGKILL)',
    139: ' (a segmentation fault)',
    143: ' (SIGTERM)',
};
const diagnoseEnding = (container, events) => {
    const { name, last, terminated, restarts, memoryLimit } = container;
    const end = terminated ?? last ?? { exitCode: 0, reason: '' };
    const again = restarts > 0 ? `; ${(0,_judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .Hn)(restarts)}` : '';
    if (end.reason === 'OOMKilled' || last?.reason === 'OOMKilled') {
        const limit = memoryLimit === undefined ? 'than its node has' : `than its limit of ${memoryLimit}`;
        const because = `container ${name} was killed because it used more memory ${limit}${again}`;
        return { kind: 'out-of-memory', because, next: 'Raise resources.limits.memory, or find what takes the memory.' };
    }
    const killed = events.findLast(({ reason, message }) => reason === 'Unhealthy' && /^(Liveness|Startup)/.test(message));
    if (killed !== undefined && [0, 137, 143].includes(end.exitCode)) {
        const because = `container ${name} was restarted because its probe failed: ${killed.message}${again}`;
        return {
            kind: 'probe',
            because,
            next: 'Look at what the probe asks for, its port, path and timing, and at the log.',
        };
    }
    const because = `container ${name} ended with exit code ${end.exitCode}${codes[end.exitCode] ?? ''}${again}`;
    return { kind: 'crash', because, next: 'The end of its log says why.' };
};
const diagnoseUnready = (events) => {
    const warnings = events.filter(({ type }) => type !== 'Normal');
    const unscheduled = warnings.findLast(({ reason }) => reason === 'FailedScheduling');
    if (unscheduled !== undefined) {
        const because = `no node takes the pod: ${unscheduled.message}`;
        return { kind: 'scheduling', because, next: 'Make room: more or larger nodes, or smaller resources.requests.' };
    }
    const unhealthy = warnings.findLast(({ reason }) => reason === 'Unhealthy');
    if (unhealthy !== undefined) {
        const because = `the pod runs and is not ready: ${unhealthy.message}`;
        return {
            kind: 'probe',
            because,
            next: "Look at the probe's port and path, and at what the service waits for before it is ready.",
        };
    }
    // Other warnings, such as MissingClusterDNS, keep no pod from running.
    const failed = warnings.findLast(({ reason }) => reason.startsWith('Failed'));
    if (failed === undefined)
        return undefined;
    return {
        kind: 'config',
        because: `${failed.reason}: ${failed.message}`,
        next: 'Correct what the message names in the manifests.',
    };
};


/***/ }),

/***/ 60784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ worstPod),
/* harmony export */   h: () => (/* binding */ diagnose)
/* harmony export */ });
/* harmony import */ var _judgement_assess_rollout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79372);
/* harmony import */ var _judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89406);
/* harmony import */ var _diagnose_pod_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86822);



/** The pod that tells most: failing before merely unready, of the newest revision before an older one. */
const worstPod = ({ pods }) => {
    const unwell = pods.filter((pod) => !pod.ready && pod.reason !== 'Terminating');
    return (unwell.find((pod) => pod.current && (0,_judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailing */ .DI)(pod)) ??
        unwell.find((pod) => pod.current) ??
        unwell.find(_judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailing */ .DI) ??
        unwell[0]);
};
/** Finds the cause in what was observed; undefined when nothing is plainly wrong. */
const diagnose = (observation, { events }) => {
    const refused = observation.workloads.find(_judgement_assess_rollout_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0);
    if (refused !== undefined)
        return diagnoseRefusal(`${refused.kind} ${refused.name}`, refused.refusal ?? '');
    const pod = worstPod(observation);
    if (pod === undefined)
        return diagnoseWithoutPod(observation, events);
    const found = (0,_diagnose_pod_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnosePod */ .M)(pod, events);
    return found === undefined ? undefined : { resource: `Pod ${pod.name}`, ...found };
};
const diagnoseRefusal = (resource, message) => {
    const quota = /quota/.test(message);
    const next = quota
        ? "Raise the namespace's quota, or ask for less."
        : 'Correct what the message names in the manifests.';
    return { kind: quota ? 'quota' : 'config', resource, because: `no pod can be created: ${message}`, next };
};
const diagnoseWithoutPod = ({ application }, events) => {
    const refused = events.findLast(({ reason }) => reason === 'FailedCreate');
    if (refused !== undefined)
        return diagnoseRefusal('ReplicaSet', refused.message);
    const unwell = application.resources.find(({ health }) => health === 'Degraded' || health === 'Missing');
    if (unwell === undefined)
        return undefined;
    return {
        kind: 'health',
        resource: `${unwell.kind} ${unwell.name}`,
        because: `it is ${unwell.health}${unwell.message === undefined ? '' : `: ${unwell.message}`}`,
        next: 'Look at this resource in Argo CD.',
    };
};


/***/ }),

/***/ 87845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bR: () => (/* binding */ orNothing),
/* harmony export */   hx: () => (/* binding */ gatherEvidence),
/* harmony export */   i1: () => (/* binding */ gatherOnPod)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89406);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60784);



const logLines = 20;
/** Asks for what explains a failure: events, and the last lines that the failing container wrote. What is denied is said in the log's place. */
const gatherEvidence = async ({ argocd, address, observation }) => {
    const pod = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .worstPod */ .$)(observation);
    if (pod === undefined)
        return { events: await eventsWithoutPod({ argocd, address, observation }), log: [] };
    return await gatherOnPod({ argocd, address, pod });
};
/** A pod's events, and the last lines of the container that keeps it from being ready. */
const gatherOnPod = async ({ argocd, address, pod, }) => {
    const container = (0,_judgement_failing_pod_js__WEBPACK_IMPORTED_MODULE_2__/* .failingContainer */ .ok)(pod) ?? pod.containers.find(({ ready }) => !ready);
    const [events, log] = await Promise.all([
        orNothing(async () => await argocd.events(address, pod)),
        container === undefined ? [] : readLog({ argocd, address, pod, container }),
    ]);
    return { events, log };
};
const eventsWithoutPod = async ({ argocd, address }) => await orNothing(async () => {
    const nodes = await argocd.tree(address);
    const owners = new Set(nodes.flatMap(({ kind, parents }) => (kind === 'Pod' ? parents : [])));
    const empty = nodes.filter(({ kind, uid }) => kind === 'ReplicaSet' && !owners.has(uid));
    const events = await Promise.all(empty.slice(-3).map(async (node) => await argocd.events(address, node)));
    return events.flat();
});
/** What has not started has no log; what has restarted left it with the run before. */
const readLog = async (log) => {
    const { last, terminated, waiting } = log.container;
    if (last === undefined && terminated === undefined && waiting !== undefined)
        return [];
    const tries = terminated === undefined && last !== undefined ? [true, false] : [false];
    for (const previous of tries) {
        const written = await askLog(log, previous);
        if (written.length > 0)
            return written;
    }
    return [];
};
const askLog = async ({ argocd, address, pod, container }, previous) => {
    const ask = { namespace: pod.namespace, pod: pod.name, container: container.name, lines: logLines, previous };
    try {
        return await argocd.logs(address, ask);
    }
    catch (error) {
        if (!(error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
            throw error;
        return error.reason === 'denied' ? ['(no log: the token has no `logs, get`)'] : [];
    }
};
/** Evidence that cannot be had leaves the verdict as it is. */
const orNothing = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            return [];
        throw error;
    }
};


/***/ }),

/***/ 46559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gatherFailingHook),
/* harmony export */   p: () => (/* binding */ gatherHook)
/* harmony export */ });
/* harmony import */ var _answers_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96570);
/* harmony import */ var _gather_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87845);


const looks = 4;
/**
 * Asks for what explains a hook that failed: its pod, and the last lines of the container that ended. Before it tries
 * again Argo CD deletes the hook, and when it gives up then there may be none (seen with 3.2.11): `before` is what was
 * gathered while it was there.
 */
const gatherHook = async (ask, before) => {
    const hook = ask.observation.application.operation?.failures.find((failure) => failure.hook);
    if (hook === undefined)
        return { events: [], log: [] };
    for (let look = 1; look <= (before.hookPod === undefined ? looks : 1); look += 1) {
        const evidence = await gatherNow(ask, hook);
        if (evidence !== undefined)
            return evidence;
        // The tree may be of a comparison before the hook was made.
        await ask.clock.sleep(500);
        await (0,_gather_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(async () => [await ask.argocd.refreshed(ask.address, 'normal')]);
    }
    return before;
};
/** What explains a hook that has failed already while its sync still runs. */
const gatherFailingHook = async (ask, before) => {
    const { resources, operation } = ask.observation.application;
    const failing = resources.find(({ hook, health }) => hook && health === 'Degraded');
    if (failing === undefined || operation?.phase !== 'Running')
        return before;
    return (await gatherNow(ask, failing)) ?? before;
};
const gatherNow = async (ask, hook) => {
    const nodes = await (0,_gather_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(async () => await ask.argocd.tree(ask.address));
    const node = podOf(nodes, hook);
    if (node === undefined)
        return undefined;
    const pods = await (0,_gather_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .orNothing */ .bR)(async () => [await readPod(ask, node)]);
    const hookPod = pods.find(({ containers }) => containers.length > 0);
    return hookPod === undefined ? undefined : { hookPod, ...(await (0,_gather_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherOnPod */ .i1)({ ...ask, pod: hookPod })) };
};
const podOf = (nodes, { kind, name }) => {
    const owners = nodes.filter((node) => node.kind === kind && node.name === name);
    return nodes.findLast((node) => node.kind === 'Pod' && owners.some(({ uid }) => uid === node.uid || node.parents.includes(uid)));
};
const readPod = async ({ argocd, address }, node) => {
    const { namespace, name, uid, health, message, info } = node;
    const live = await argocd.live(address, { group: '', version: 'v1', kind: 'Pod', namespace, name });
    return {
        ...{ namespace, name, uid, health, message },
        workload: '',
        current: true,
        ready: false,
        reason: info['Status Reason'] ?? '',
        containers: live === undefined ? [] : (0,_answers_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readContainers */ .ZW)(live),
    };
};


/***/ }),

/***/ 52862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ findApplications),
  i: () => (/* binding */ sourceIndex)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/may-hold.js
var may_hold = __webpack_require__(18340);
;// CONCATENATED MODULE: ./build/src/argocd/answers/repository-url.js
/**
 * One form for the ways in which a repository is written: scheme, user, port of the scheme, `.git`, case and the scp
 * form aside. Argo CD's own NormalizeGitURL keeps https and ssh apart; people do not.
 */
const normalizeRepository = (written) => {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(written);
    const url = scp === null || /^[a-z+]+:\/\//i.test(written) ? written : `ssh://${scp[1]}/${scp[2]}`;
    return url
        .replace(/^[a-z+]+:\/\//i, '')
        .replace(/^[^@/]*@/, '')
        .replace(/^([^/]+):(22|80|443)\//, '$1/')
        .replace(/^ssh\.github\.com\//i, 'github.com/')
        .replace(/(?<!\/)\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
};

// EXTERNAL MODULE: ./build/src/argocd/judgement/expectation.js
var expectation = __webpack_require__(15078);
// EXTERNAL MODULE: ./build/src/argocd/server/nothing-shown.js
var nothing_shown = __webpack_require__(11603);
;// CONCATENATED MODULE: ./build/src/argocd/find-applications.js





/** The addresses of the applications to be judged. A Failure `not-found` when there is none; what is named with a project is not looked up. */
const findApplications = async (search) => {
    const { argocd, names, project, selector } = search;
    const asked = names.map(parseName);
    if (asked.length > 0 && project !== undefined)
        return asked.map((address) => ({ ...address, project }));
    const visible = await argocd.list({ selector, project });
    if (visible.length === 0 && selector !== undefined) {
        throw new nothing_shown/* NothingShown */.R('not-found', `Argo CD at ${argocd.server} shows the token no application with ${selector}: correct selector`);
    }
    if (visible.length === 0) {
        throw new nothing_shown/* NothingShown */.R('denied', `Argo CD at ${argocd.server} shows the token no application at all. Give its role \`applications, get\``);
    }
    return asked.length > 0 ? asked.map((address) => pickNamed(argocd, address, visible)) : pickTracking(search, visible);
};
const parseName = (written) => {
    const [first = '', second] = written.split('/');
    return second === undefined ? { name: first } : { namespace: first, name: second };
};
const addressOf = ({ name, namespace, project }) => ({ name, namespace, project });
/** Without a project Argo CD answers 403 for what is missing and for what is denied alike, so the list decides. */
const pickNamed = (argocd, address, visible) => {
    const found = visible.find(({ name, namespace }) => name === address.name && (address.namespace === undefined || namespace === address.namespace));
    if (found !== undefined)
        return addressOf(found);
    const names = visible.map(({ name }) => name);
    const shown = names.slice(0, 10).join(', ') + (names.length > 10 ? `, and ${names.length - 10} more` : '');
    throw new failure/* Failure */.H('not-found', `Argo CD at ${argocd.server} has no application ${address.name} that the token may see. Name one of these: ${shown}`);
};
/** Whether one of the application's sources follows the branch of the repository. `HEAD` may be any branch. */
const sourceIndex = ({ sources }, manifests) => {
    if (manifests === undefined)
        return 0;
    const wanted = normalizeRepository(manifests.repository);
    const branches = [manifests.branch, `refs/heads/${manifests.branch}`, 'HEAD'];
    return sources.findIndex(({ repository, targetRevision }) => normalizeRepository(repository) === wanted && branches.includes(targetRevision));
};
const pickTracking = ({ argocd, manifests, images, selector }, visible) => {
    if (manifests === undefined && selector !== undefined)
        return visible.map(addressOf);
    const tracking = visible.filter((application) => manifests !== undefined && sourceIndex(application, manifests) >= 0);
    if (tracking.length === 0) {
        throw new failure/* Failure */.H('not-found', `No application that the token may see follows ${manifests?.repository}, branch ${manifests?.branch}. Name them in applications; Argo CD at ${argocd.server} shows ${visible.length}`);
    }
    if (selector !== undefined)
        return tracking.map(addressOf);
    const reached = someOrAll(tracking, ({ sources }) => isReached(sources, manifests));
    return someOrAll(reached, mayRun(images, reached)).map(addressOf);
};
/**
 * Whether an application runs one of the images, as far as Argo CD knows of its pods. One without pods (scaled to none, or
 * not synced yet) says nothing of its images, so it is in question where an image runs nowhere else.
 */
const mayRun = (images, among) => {
    const runs = (application, image) => application.images.some((named) => (0,expectation/* isSameRepository */.ve)(named, image));
    const missing = images.some((image) => !among.some((application) => runs(application, image)));
    return (application) => images.some((image) => runs(application, image)) || (missing && application.images.length === 0);
};
/** Whether a source's folder can hold one of the files. Environments often share a repository and a branch. */
const isReached = (sources, { repository, patterns = [] } = { repository: '', branch: '' }) => sources
    .filter((source) => normalizeRepository(source.repository) === normalizeRepository(repository))
    .some(({ path }) => (0,may_hold/* mayHold */.B)(path.replace(/^\.?\/?/, ''), patterns));
/** Files that no application names as its own, such as a base of several, narrow nothing down. */
const someOrAll = (all, test) => {
    const some = all.filter(test);
    return some.length > 0 ? some : all;
};


/***/ }),

/***/ 79372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ assessImages),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   cH: () => (/* binding */ assessRollout),
/* harmony export */   kk: () => (/* binding */ concerned)
/* harmony export */ });
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15078);
/* harmony import */ var _failing_pod_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89406);


const assessImages = ({ observation, expectation }) => {
    for (const expected of expectation.images) {
        const named = observation.workloads.flatMap(({ kind, name, images }) => images
            .filter((image) => (0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRepository */ .ve)(image, expected))
            .map((image) => ({ workload: `${kind} ${name}`, image })));
        const other = named.find(({ image }) => !(0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .isExpected */ .Dn)(image, expected));
        if (other !== undefined) {
            const because = `${other.workload} names ${(0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .shortImage */ .Uq)(other.image)}, not ${(0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExpected */ .Iy)(expected)}`;
            return { kind: 'other-image', because, newer: observation.revision !== expectation.commit };
        }
    }
    return undefined;
};
/** The workloads that the expectation is about: those that run its images, or all of them. */
const concerned = ({ workloads }, { images }) => {
    const naming = workloads.filter((workload) => workload.images.some((image) => images.some((expected) => (0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRepository */ .ve)(image, expected))));
    return naming.length > 0 ? naming : workloads;
};
const assessRollout = ({ observation, expectation }) => {
    const workloads = concerned(observation, expectation);
    const pods = observation.pods.filter((pod) => workloads.some((workload) => isOf(pod, workload)));
    const failing = pods.filter((pod) => pod.current && (0,_failing_pod_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailing */ .DI)(pod));
    const stalled = workloads.find((workload) => workload.stalled && workload.observedGeneration >= workload.generation);
    if (failing.length > 0)
        return { kind: 'failing', because: (0,_failing_pod_js__WEBPACK_IMPORTED_MODULE_1__/* .describePods */ .sT)(failing), final: stalled !== undefined };
    if (stalled !== undefined) {
        const because = `${stalled.kind} ${stalled.name} exceeded its progress deadline`;
        return { kind: 'failing', because, final: true };
    }
    const refused = workloads.find(isRefused);
    if (refused !== undefined) {
        const because = `${refused.kind} ${refused.name}: no pod can be created: ${refused.refusal}`;
        return { kind: 'failing', because, final: false };
    }
    const paused = workloads.find((workload) => workload.paused);
    if (paused !== undefined)
        return { kind: 'held', because: `${paused.kind} ${paused.name} is paused` };
    const unfinished = workloads.map((workload) => describeRollout(workload, pods)).find((words) => words !== undefined);
    return unfinished === undefined ? undefined : { kind: 'rolling', because: unfinished };
};
/** Told by the workload within a second; its own progress deadline tells it after ten minutes. */
const isRefused = ({ refusal, updated, desired, observedGeneration, generation }) => refusal !== undefined && updated < desired && observedGeneration >= generation;
/** Pods stand in the namespace of their workload; its name may be there again in another one. */
const isOf = (pod, { kind, name, namespace }) => pod.workload === `${kind} ${name}` && pod.namespace === namespace;
const describeOld = (count) => count === 1
    ? '1 pod of the old revision has not made way yet'
    : `${count} pods of the old revision have not made way yet`;
const describeRollout = (workload, pods) => {
    const { kind, name, generation, observedGeneration, desired, updated, available, total } = workload;
    const title = `${kind} ${name}`;
    if (observedGeneration < generation)
        return `${title}: its controller has not seen the change yet`;
    if (updated < desired)
        return `${title}: ${updated} of ${desired} pods are of the new revision`;
    const fresh = pods.filter((pod) => isOf(pod, workload) && pod.current);
    const ready = fresh.filter((pod) => pod.ready).length;
    // Until they are, it is no fault of the old ones that they stay.
    if (total > updated && ready < fresh.length)
        return `${title}: ${ready} of ${desired} new pods are ready`;
    if (total > updated)
        return `${title}: ${describeOld(total - updated)}`;
    if (available < desired)
        return `${title}: ${available} of ${desired} pods are ready`;
    const old = pods.find((pod) => isOf(pod, workload) && !pod.current && pod.ready && pod.reason !== 'Terminating');
    return old === undefined ? undefined : `${title}: pod ${old.name} of an older revision is still ready`;
};


/***/ }),

/***/ 15078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Dn: () => (/* binding */ isExpected),
/* harmony export */   Iy: () => (/* binding */ formatExpected),
/* harmony export */   Uq: () => (/* binding */ shortImage),
/* harmony export */   ve: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var _lib_commit_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9438);
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);


const isOf = (found, wanted) => found === wanted || found.endsWith(`/${wanted}`);
/** Whether an image that a template names is of the expected image's repository, in whatever registry. */
const isSameRepository = (named, expected) => {
    const reference = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(named);
    return reference !== undefined && isOf(reference.repository, expected.repository);
};
/** Whether an image that a template names is exactly the expected one: by its digest where it pins one, else by its tag. */
const isExpected = (named, expected) => {
    const reference = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(named);
    if (reference === undefined || !isOf(reference.repository, expected.repository))
        return false;
    if (reference.digest !== undefined && expected.digest !== undefined)
        return reference.digest === expected.digest;
    return reference.tag !== undefined && reference.tag === expected.tag;
};
/** An expected image as a person reads it. */
const formatExpected = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest.slice(0, 19)}…`}`;
/** A reference with its digest cut to what a person compares. */
const shortImage = (image) => image.replace(/@(sha256:[0-9a-f]{12})[0-9a-f]+$/, '@$1…');
/** A commit as a person reads it; names of branches and versions stay whole. */
const shortCommit = (revision) => (0,_lib_commit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .A)(revision, 8);


/***/ }),

/***/ 89406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ isFailing),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   ok: () => (/* binding */ failingContainer),
/* harmony export */   sT: () => (/* binding */ describePods)
/* harmony export */ });
/** Reasons for which a kubelet waits that do not pass by themselves (Argo CD's health_pod.go, and those of init containers). */
const isBadReason = (reason) => /^Err|Error$|BackOff$|^InvalidImageName$/.test(reason);
/**
 * The container that keeps a pod from being ready, if one is plainly failing: it waits with an error, or has ended and
 * is not ready. One that was started again may have ended well: so ends what its probe has had stopped.
 */
const failingContainer = ({ containers }) => containers.find(({ waiting }) => waiting !== undefined && isBadReason(waiting.reason)) ??
    containers.find(({ ready, terminated, last }) => !ready && (last !== undefined || (terminated && terminated.exitCode !== 0)));
/** Whether a pod is failing, and not merely starting. A pod that is going away is neither. */
const isFailing = (pod) => !pod.ready &&
    pod.reason !== 'Terminating' &&
    (failingContainer(pod) !== undefined || isBadReason(pod.reason) || pod.health === 'Degraded');
/** How often a container has been restarted, in words. */
const times = (restarts) => restarts === 0 ? 'not restarted yet' : `restarted ${restarts === 1 ? 'once' : `${restarts} times`}`;
const describePod = (pod) => {
    const container = failingContainer(pod);
    const ended = container?.last ?? container?.terminated;
    if (container === undefined || ended === undefined)
        return `${pod.name}: ${container?.waiting?.reason ?? pod.reason}`;
    const how = ended.reason === 'OOMKilled' ? 'out of memory' : `exit code ${ended.exitCode}`;
    return `${pod.name}: ${how}, ${times(container.restarts)}`;
};
/** The failing pods in one line, without what changes at every look. */
const describePods = (pods) => {
    const [first, ...others] = pods;
    if (first === undefined)
        return '';
    return describePod(first) + (others.length > 0 ? ` (and ${others.length} more pods)` : '');
};


/***/ }),

/***/ 31652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude)
/* harmony export */ });
/* harmony import */ var _judgement_expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15078);

/** The outcomes from the worst to the best: the worst of the applications is the whole's. */
const ranking = [
    ['unauthorized', 'denied'],
    ['unreachable', 'unreachable'],
    ['not-found', 'not-found'],
    ['render-failed', 'rejected'],
    ['sync-failed', 'rejected'],
    ['degraded', 'rejected'],
    ['regressed', 'conflict'],
    ['stale-render', 'conflict'],
    ['blocked', 'timed-out'],
    ['not-detected', 'timed-out'],
    ['timed-out', 'timed-out'],
    ['superseded', ''],
    ['live', ''],
];
/** The result of all from the verdicts: an image that nothing runs is not live, however healthy the rest is. */
const conclude = ({ images: expected, timeline, verdicts }) => {
    const [outcome, reason] = ranking.find(([word]) => verdicts.some((verdict) => verdict.outcome === word)) ?? [
        'live',
        '',
    ];
    const worst = verdicts.find((verdict) => verdict.outcome === outcome);
    const result = {
        outcome,
        reason,
        because: worst?.because ?? '',
        revision: worst?.revision ?? '',
        applications: verdicts,
        timeline,
    };
    const nowhere = expected.filter((image) => !verdicts.some(({ images }) => images.some((named) => (0,_judgement_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRepository */ .ve)(named, image))));
    if (outcome !== 'live' || nowhere.length === 0)
        return result;
    const because = `no workload of ${verdicts.map(({ application }) => application).join(', ')} names an image of ${nowhere.map(_judgement_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExpected */ .Iy).join(', ')}${describeChildren(verdicts)}`;
    return { ...result, outcome: 'not-found', reason: 'not-found', because };
};
const describeChildren = (verdicts) => {
    const children = verdicts.flatMap((verdict) => verdict.children ?? []);
    const more = children.length > 10 ? `, and ${children.length - 10} more` : '';
    return children.length === 0
        ? ''
        : `; it has child applications: name them in applications (${children.slice(0, 10).join(', ')}${more})`;
};


/***/ }),

/***/ 93971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ defaultOutage),
/* harmony export */   x: () => (/* binding */ meantApplications)
/* harmony export */ });
/* harmony import */ var _application_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27020);
/* harmony import */ var _find_applications_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52862);
/* harmony import */ var _live_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31652);
/* harmony import */ var _server_ask_patiently_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7788);




/**
 * How long Argo CD may be away before that is the outcome. At first its address may be wrong; where it has answered once,
 * it is restarted, or moves to another node.
 */
const defaultOutage = { first: 30_000, later: 180_000 };
/** The applications that a request means, or what the wait for them ends with at once. */
const meantApplications = async (request, { argocd, clock, progress, random = Math.random, outageMilliseconds = defaultOutage.first }) => {
    const found = await (0,_server_ask_patiently_js__WEBPACK_IMPORTED_MODULE_3__/* .askPatiently */ .E)({
        ask: () => (0,_find_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .findApplications */ .F)({ ...request, names: request.applications, argocd }),
        clock,
        random,
        outageMilliseconds,
        endsAt: clock.now() + request.timeoutMilliseconds,
        tell: progress.say,
    });
    if ('answer' in found)
        return found;
    const asked = request.applications.join(', ');
    return { refusal: (0,_live_result_js__WEBPACK_IMPORTED_MODULE_2__/* .conclude */ .E)({ images: request.images, timeline: [], verdicts: [(0,_application_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(asked, found.refusal)] }) };
};


/***/ }),

/***/ 71950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ describeHealth),
/* harmony export */   o: () => (/* binding */ failureMessage)
/* harmony export */ });
/* harmony import */ var _lib_commit_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9438);
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47356);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57695);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86016);
/* harmony import */ var _judgement_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15078);





const sentences = {
    live: 'the commit and its images are live',
    superseded: 'a newer commit has replaced it',
    'not-found': 'there is nothing in Argo CD to judge',
    'not-detected': 'Argo CD did not pick the commit up',
    'render-failed': 'Argo CD cannot render the manifests',
    blocked: 'Argo CD does not sync it',
    'sync-failed': 'the sync failed',
    degraded: 'what was deployed does not run',
    'stale-render': 'Argo CD deployed an older render of the manifests',
    regressed: 'the commit was there, and is gone again',
    unauthorized: 'Argo CD does not let us in',
    unreachable: 'Argo CD cannot be reached',
    'timed-out': 'it was not live in time',
};
const nextSteps = {
    live: '',
    superseded: 'Nothing to do: the run of the newer commit tells whether that one is live.',
    'not-found': 'Check `applications`, `project` and `images` against what Argo CD has.',
    'not-detected': "Check that the application follows this repository and branch, and Argo CD's access to it; raise `detect-timeout` if it only takes longer.",
    'render-failed': 'Correct the manifests as the message says; nothing was changed in the cluster.',
    blocked: 'Sync it in Argo CD, or wait for what holds it, and run this again; raise the timeout that is named if it only takes longer.',
    'sync-failed': 'Argo CD does not try this commit again: correct the manifests, or sync by hand.',
    degraded: 'Pods of the revision before serve on while the new ones fail; correct it with a new commit, or roll back.',
    'stale-render': 'A hard refresh did not help: look at the repository server of Argo CD.',
    regressed: 'Somebody rolled back, or moved the branch: look at the history of the application.',
    unauthorized: 'Make a new token, or give its role the right that is named.',
    unreachable: 'Check `argocd-server`, and whether this runner reaches it (a private Argo CD needs a runner of yours).',
    'timed-out': 'Look at what it was waiting for last; raise `timeout` if that only takes longer.',
};
/** The job summary of a wait: outcome first, then why and what to do next, the applications, and what was seen to happen. */
const describeHealth = (result, { next, manifestsPage } = {}) => {
    const { outcome, revision, applications } = result;
    // Where it is not detected, what stands there is not the commit that is asked about.
    const where = revision === '' || outcome === 'not-detected' ? '' : ` at ${revisionText(revision, manifestsPage)}`;
    return {
        headline: `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(outcome)}${where}: ${sentences[outcome]}`,
        sections: [
            ...(outcome === 'live' ? [] : describeNext(result, next ?? nextSteps[outcome])),
            ...describeApplications(applications.filter(({ application }) => application !== ''), manifestsPage),
            ...applications.flatMap(describeLog),
            ...(result.timeline.length === 0 ? [] : [describeTimeline(result)]),
        ],
    };
};
/** Why the step fails, in one line: the worst application, its cause, and what to do: `next` where somebody knows better. */
const failureMessage = ({ outcome, because, applications }, next) => {
    const worst = applications.find((verdict) => verdict.outcome === outcome);
    const { cause } = worst ?? {};
    const title = worst?.application ? `${worst.application}: ` : '';
    const why = cause
        ? `${cause.resource}: ${cause.because}. ${next ?? cause.next}`
        : `${because}. ${next ?? nextSteps[outcome]}`;
    return `${outcome}: ${title}${why}`;
};
const describeNext = ({ because, applications }, then) => {
    const caused = applications.flatMap(({ application, cause }) => cause === undefined ? [] : [{ ...cause, of: `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(application)}, ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(cause.resource)}` }]);
    const why = caused.map((cause) => `- ${cause.of}: ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(cause.because)}`);
    const steps = caused.map(({ of, next }) => (caused.length === 1 ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(next) : `- ${of}: ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(next)}`));
    const next = [steps.join('\n'), then].filter((text) => text !== '');
    return [(0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .whySection */ .cb)(why.join('\n') || (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(because)), ...(0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .nextSection */ .tV)(next.join('\n\n'))];
};
const revisionText = (revision, page) => (0,_lib_commit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .commitText */ .t)(revision, { page, digits: 8 });
const describeApplications = (applications, manifestsPage) => applications.length === 0
    ? []
    : [{ heading: 'Applications', body: applicationTable(applications, manifestsPage), weight: 'essential' }];
const applicationTable = (applications, manifestsPage) => (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Application', 'Outcome', 'What was found', 'Revision', 'Images'], applications.map(({ application, page, outcome, revision, images, because }) => [
    page === undefined ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(application) : (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(application, page),
    (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(outcome),
    (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(because),
    revisionText(revision, manifestsPage),
    images.map((image) => (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_judgement_expectation_js__WEBPACK_IMPORTED_MODULE_2__/* .shortImage */ .Uq)(image))).join('<br>'),
]));
const describeLog = ({ application, cause, log }) => log === undefined
    ? []
    : [
        {
            heading: `Last lines of ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(cause?.resource ?? application)}`,
            body: (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)(log.join('\n')),
            weight: 'detail',
        },
    ];
const describeTimeline = ({ timeline }) => ({
    heading: 'What happened',
    body: (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['After', 'Application', 'What'], timeline.map(({ afterMilliseconds, application, what }) => [
        `+${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a)(afterMilliseconds)}`,
        (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(application),
        (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(what),
    ])),
    weight: 'detail',
});


/***/ }),

/***/ 71209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ formatReport),
/* harmony export */   a9: () => (/* binding */ withoutHosts),
/* harmony export */   ew: () => (/* binding */ formatResults)
/* harmony export */ });
/** Outputs of a job are dropped above 1 MiB together; a report is meant to be read by a machine, not to hold logs. */
const mostBytes = 64 * 1024;
const mostMoments = 100;
/** The whole result as JSON on one line, within 64 KiB: the logs go first, then the timeline. */
const formatReport = ({ phases: _, ...result }) => {
    const { applications, timeline } = result;
    const withoutLogs = applications.map(({ log: _, ...verdict }) => verdict);
    const candidates = [
        { ...result, timeline: timeline.slice(-mostMoments) },
        { ...result, applications: withoutLogs, timeline: timeline.slice(-mostMoments) },
        { ...result, applications: withoutLogs, timeline: [] },
    ].map((report) => withoutHosts(JSON.stringify(report), applications));
    return candidates.find((line) => Buffer.byteLength(line) <= mostBytes) ?? JSON.stringify({ outcome: result.outcome });
};
/** The `results` output: one verdict an application. */
const formatResults = ({ applications }) => {
    const results = applications.map(({ log: _, confirmedPods: __, ...verdict }) => verdict);
    return withoutHosts(JSON.stringify(results), applications);
};
/** The runner drops a job's output that holds a masked value, and a registry's host holds the account's id. */
const withoutHosts = (text, applications) => {
    const hosts = applications.flatMap(({ images }) => images.flatMap((image) => /^[^/.:]*[.:][^/]*\//.exec(image)?.[0] ?? []));
    return [...new Set(hosts)].reduce((shorter, host) => shorter.replaceAll(host, ''), text);
};


/***/ }),

/***/ 45095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mostAtOnce)
/* harmony export */ });
/**
 * How many applications are looked at at once. Argo CD compares 20 at once, unless it is set otherwise: where all of many
 * hundreds ask it at the same moment, most of the answers are not there in time, and are asked for again. Those that wait
 * for it have places of their own, so that what it has compared is looked at meanwhile.
 */
const mostAtOnce = { comparing: 50, plain: 25 };


/***/ }),

/***/ 9438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shortCommit),
/* harmony export */   t: () => (/* binding */ commitText)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);

const commitId = /^[0-9a-f]{40}$/;
/** A commit as a person reads it; names of branches and versions stay whole. */
const shortCommit = (revision, digits) => commitId.test(revision) ? revision.slice(0, digits) : revision;
/** A revision of the manifests, as a link where it is a commit whose page is known; a chart's is a version. */
const commitText = (revision, { page, digits }) => {
    const short = shortCommit(revision, digits);
    return page === undefined || !commitId.test(revision) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(short) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(short, `${page}/commit/${revision}`);
};


/***/ }),

/***/ 91201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createTurns)
/* harmony export */ });
/** At most `most` works at once; who comes later waits, and begins in the order of coming. */
const createTurns = (most) => {
    const waiting = [];
    let underWay = 0;
    return async (work) => {
        if (underWay === most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            underWay += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            // The place is handed over, so that nobody who comes just now takes it.
            if (next === undefined)
                underWay -= 1;
            else
                next();
        }
    };
};


/***/ }),

/***/ 29338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ withHistories),
  $: () => (/* binding */ withHistory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
;// CONCATENATED MODULE: ./build/src/outside/contains-commit.js

/** Commits that are compared are mostly near each other; the last of these is all of the history. */
const depths = [50, 400, 1_200, 3_600, 2_147_483_647];
/** Where one of the commits is here already, the other would mostly have come along if it were near. */
const depthsFor = (parents, commits) => commits.some((commit) => parents.has(commit)) ? depths.slice(1) : depths;
/** Whether `revision` is `commit` or came after it; what is missing to tell is fetched. */
const containsCommit = async ({ git, parents }, { url, revision, commit }) => {
    if (!isId(revision) || !isId(commit))
        return false;
    const known = lookAt(parents, { revision, commit });
    if (known !== undefined)
        return known;
    for (const depth of depthsFor(parents, [revision, commit])) {
        const found = await fetch({ git, parents }, { url, commits: [revision, commit], depth });
        if (!found)
            return false;
        const answer = lookAt(parents, { revision, commit });
        if (answer !== undefined)
            return answer;
        if ((await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'false')
            return false;
    }
    return false;
};
/** What the commits that are here say; undefined when others could say something else. */
const lookAt = (parents, { revision, commit }) => {
    if (comesFrom(parents, revision, commit))
        return true;
    // What came before a commit does not come after it.
    return comesFrom(parents, commit, revision) ? false : undefined;
};
const comesFrom = (parents, start, ancestor) => {
    const seen = new Set([start]);
    for (const id of seen) {
        if (id === ancestor)
            return true;
        for (const parent of parents.get(id) ?? [])
            seen.add(parent);
    }
    return false;
};
/** False when the repository has no such commit. */
const fetch = async ({ git, parents }, { url, commits, depth }) => {
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=tree:0', `--depth=${depth}`];
    const { code, stderr } = await git(['fetch', ...options, 'origin', ...commits]);
    if (code === 0) {
        for (const line of (await git(['rev-list', '--parents', ...commits])).stdout.split('\n')) {
            const [id = '', ...its] = line.split(' ');
            parents.set(id, its);
        }
        return true;
    }
    if (/not our ref|couldn't find remote ref|no such remote ref/i.test(stderr))
        return false;
    throw new failure/* Failure */.H(reasonOf(stderr), `cannot read the history of ${url}: ${lastLine(stderr)}`);
};
const reasonOf = (stderr) => {
    if (/Authentication failed|could not read (?:Username|Password)|returned error: 40[13]/i.test(stderr))
        return 'denied';
    // A repository that was renamed: the credential is not sent on to its new address.
    return /not found|returned error: (?:404|30[1278])|does not appear to be a git repository/i.test(stderr)
        ? 'not-found'
        : 'unreachable';
};
/** A full id, as opposed to a name. */
const isId = (text) => /^[0-9a-f]{40,64}$/.test(text);
const lastLine = (stderr) => stderr.trim().split('\n').at(-1) ?? '';
/** Begins with what is near one commit. */
const fetchNear = (asking, { url, commit }) => fetch(asking, { url, commits: [commit], depth: depths[0] });

// EXTERNAL MODULE: ./build/src/outside/git.js
var git = __webpack_require__(1617);
// EXTERNAL MODULE: ./build/src/outside/git-bare.js
var git_bare = __webpack_require__(33650);
;// CONCATENATED MODULE: ./build/src/outside/git-history.js





/** Opens a repository's history for as long as the work lasts; answers are kept, commits are fetched once. */
const withHistory = ({ url, ...settings }, work) => withHistories(settings, (historyOf) => work(historyOf(url)));
/** The same for any number of repositories that one credential opens, by their URLs. */
const withHistories = async (settings, work) => {
    let folder;
    const makeFolder = () => (folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temporaryDirectory, 'slipway-history-')));
    const opened = new Map();
    const historyOf = (url) => {
        const name = `${opened.size}`;
        const makeDirectory = async () => (0,external_node_path_.join)(await makeFolder(), name);
        const history = opened.get(url) ?? openHistory({ ...settings, url, makeDirectory });
        opened.set(url, history);
        return history;
    };
    try {
        return await work(historyOf);
    }
    finally {
        await Promise.all([...opened.values()].map((history) => history.closed()));
        const made = await folder?.catch(() => undefined);
        if (made !== undefined)
            await (0,promises_.rm)(made, { recursive: true, force: true });
    }
};
const openHistory = (settings) => {
    const { processes, url, token, sshCommand } = settings;
    const open = async () => {
        const directory = await settings.makeDirectory();
        await (0,git_bare/* initBare */.d)(directory, url);
        return (0,git/* createGit */.l)({
            processes,
            directory,
            ...(token === undefined ? {} : { credential: { url, token } }),
            ...(sshCommand === undefined ? {} : { sshCommand }),
        });
    };
    const parents = new Map();
    const answers = new Map();
    let last = Promise.resolve();
    let ready;
    let isClosed = false;
    // One after the other: fetches side by side into one repository trip over each other's files.
    const inTurn = (work) => {
        const done = last.then(() => {
            // Somebody may have stopped waiting for what asks this now: it would make the folder anew.
            if (isClosed)
                throw new Error(`the history of ${url} was asked after it was closed`);
            ready ??= open();
            return ready.then(work);
        });
        last = done.catch(() => undefined);
        return done;
    };
    return {
        contains: ({ revision, commit }) => {
            if (revision === commit)
                return Promise.resolve(true);
            const key = `${revision} ${commit}`;
            const answer = answers.get(key) ?? inTurn((git) => containsCommit({ git, parents }, { url, revision, commit }));
            answers.set(key, answer);
            // What could not be asked may be asked again.
            answer.catch(() => answers.delete(key));
            return answer;
        },
        expect: (commit) => {
            if (isId(commit))
                inTurn((git) => fetchNear({ git, parents }, { url, commit })).catch(() => undefined);
        },
        closed: () => {
            isClosed = true;
            return last;
        },
    };
};


/***/ }),

/***/ 61490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createHttpStream)
/* harmony export */ });
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50299);

/** Exchanges whose answer is read while it is sent. What is not read on is to be ended by the request's signal. */
const createHttpStream = (settings) => {
    const begin = (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__.createBegin)(settings);
    return (request) => new Promise((resolve, reject) => {
        const { firstMilliseconds, silenceMilliseconds } = request.patience;
        const fail = (error) => failureOf(settings.signal, request, error);
        const signal = AbortSignal.any([settings.signal, request.signal]);
        const exchange = begin(request, { signal, timeoutMilliseconds: firstMilliseconds }, (response) => {
            exchange.once('timeout', () => response.destroy(new Error(silence)));
            // The head alone proves nothing: what holds an answer back sends it by itself.
            const chunks = textOf(response, fail, () => exchange.setTimeout(silenceMilliseconds));
            resolve({ status: response.statusCode ?? 0, headers: (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__.headersOf)(response), chunks });
        });
        exchange.setTimeout(firstMilliseconds);
        exchange.once('timeout', () => exchange.destroy(new Error(silence)));
        exchange.on('error', (error) => reject(fail(error)));
        exchange.end();
    });
};
const silence = 'it sends nothing';
const failureOf = (signal, { url, signal: ended }, error) => {
    if (signal.aborted)
        return signal.reason;
    if (ended.aborted)
        return ended.reason;
    return (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__.unreachable)(url, error instanceof Error ? error : new Error(String(error)));
};
async function* textOf(response, fail, onChunk) {
    response.setEncoding('utf8');
    try {
        for await (const chunk of response) {
            onChunk();
            yield String(chunk);
        }
    }
    catch (error) {
        throw fail(error);
    }
}


/***/ })

};
