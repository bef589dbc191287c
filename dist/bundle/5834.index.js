export const id = 5834;
export const ids = [5834];
export const modules = {

/***/ 55834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/who-we-are.js
var who_we_are = __webpack_require__(42737);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/terraform/drift/change-author.js

/**
 * The last to have changed something, of `Events` as LookupEvents answers them. What only read, what was refused and what
 * the roles `ours` did (as `arn:…:role/…`) changed nothing behind Terraform's back.
 */
const authorIn = (events, ours) => {
    const authors = events.flatMap((event) => {
        // What matters is in a text of JSON within the JSON.
        const told = (0,json/* parseJson */.qF)((0,json/* textAt */.$6)(event, 'CloudTrailEvent'));
        const identity = (0,json.at)(told, 'userIdentity');
        const [when, did] = [(0,json/* optionalTextAt */.Tq)(told, 'eventTime'), (0,json/* optionalTextAt */.Tq)(told, 'eventName')];
        if (when === undefined || did === undefined || (0,json/* flagAt */.Qc)(told, 'readOnly') !== false)
            return [];
        if ((0,json/* optionalTextAt */.Tq)(told, 'errorCode') !== undefined || ours.includes(roleOf(identity) ?? ''))
            return [];
        return [{ who: nameOf(identity), did, at: when }];
    });
    return authors.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
};
const roleOf = (identity) => (0,json/* optionalTextAt */.Tq)(identity, 'sessionContext', 'sessionIssuer', 'arn');
/** `alice` of a user, `role/session` of who assumed a role, `root`, or the service that did it by itself. */
const nameOf = (identity) => {
    const [, name] = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:user\/|assumed-role\/|federated-user\/)?(.+)$/.exec((0,json/* textAt */.$6)(identity, 'arn')) ?? [undefined, undefined];
    return name ?? (0,json/* optionalTextAt */.Tq)(identity, 'invokedBy') ?? (0,json/* optionalTextAt */.Tq)(identity, 'userName') ?? 'unknown';
};

;// CONCATENATED MODULE: ./build/src/terraform/drift/find-authors.js



/** LookupEvents takes two requests a second (its API reference), and a drift of more than this is no single person's. */
const betweenRequestsMilliseconds = 600;
const mostResources = 20;
const mostEvents = 100;
/**
 * Asks CloudTrail's event history, which every account has for 90 days, who changed these resources last. It knows an event
 * some minutes after it happened. That it cannot be asked is a note: the drift is there all the same.
 */
const findAuthors = async (resources, trail) => {
    const ofAws = resources.filter(({ type }) => type.startsWith('aws_'));
    const byAddress = new Map();
    const left = ofAws.length - mostResources;
    let note = left > 0 ? `Who changed the other ${left} was not asked.` : undefined;
    for (const resource of ofAws.slice(0, mostResources)) {
        const asked = await authorOf(resource, trail);
        if (typeof asked === 'string')
            return { byAddress, note: asked };
        if (asked)
            byAddress.set(resource.address, asked);
    }
    if (byAddress.size < Math.min(ofAws.length, mostResources)) {
        note =
            `${note ?? ''} CloudTrail tells no change of the resources without a name: it is not told yet, older than 90 days, or was made under another name.`.trim();
    }
    return { byAddress, note };
};
/** Undefined when nobody is found; a text when CloudTrail could not be asked. */
const authorOf = async (resource, trail) => {
    for (const name of namesOf(resource)) {
        const attribute = `AttributeKey=ResourceName,AttributeValue=${name}`;
        const command = ['cloudtrail', 'lookup-events', '--lookup-attributes', attribute, '--max-items', `${mostEvents}`];
        const answer = await ask(command, resource, trail).catch(failure/* messageOf */.b);
        if (typeof answer === 'string')
            return `Who changed it could not be asked: ${answer}`;
        if ('code' in answer)
            return `Who changed it could not be asked: CloudTrail refused with ${answer.code}.`;
        const events = (0,json/* listAt */.gT)(answer.value, 'Events').filter((event) => mayBeAbout(resource, event));
        const author = authorIn(events, trail.ours);
        if (author)
            return author;
        await trail.clock.sleep(betweenRequestsMilliseconds);
    }
    return undefined;
};
/** A name is one of its service alone: a bucket may be called as a role is. Tags are also given by a service of their own. */
const mayBeAbout = ({ type }, event) => {
    const [, service = ''] = /^aws_([a-z0-9]+)_/.exec(type) ?? [];
    const source = (0,json/* optionalTextAt */.Tq)(event, 'EventSource');
    if (source === undefined || !withOwnName.includes(service))
        return true;
    return source === `${service}.amazonaws.com` || source === 'tagging.amazonaws.com';
};
/** Services whose events come from where Terraform's types say; others go by names of their own, as security groups do. */
const withOwnName = [
    'iam',
    's3',
    'eks',
    'ecr',
    'kms',
    'sqs',
    'sns',
    'dynamodb',
    'lambda',
    'secretsmanager',
    'ssm',
    'route53',
];
const ask = async (command, resource, { awsIn, region }) => awsIn(regionOf(resource, region())).ask(command);
/** What CloudTrail may call it. A comma or a quote would end the CLI's short form of the attribute. */
const namesOf = ({ change }) => {
    const values = change.before ?? change.after;
    const names = ['id', 'name', 'arn'].flatMap((name) => (0,json/* optionalTextAt */.Tq)(values, name) ?? []);
    return [...new Set(names)].filter((name) => /^[^,'"=[\]{}\s]+$/.test(name));
};
/** Where an event is recorded: those of services without a region, in the first one of their partition. */
const regionOf = ({ type, change }, region) => {
    const values = change.before ?? change.after;
    if (/^aws_(iam|cloudfront|route53)_/.test(type))
        return globalOf(region);
    const [, ofArn] = /^arn:[^:]*:[^:]*:([^:]+):/.exec((0,json/* textAt */.$6)(values, 'arn')) ?? [];
    return ofArn ?? (0,json/* optionalTextAt */.Tq)(values, 'region') ?? region;
};
const globalOf = (region) => {
    if (region.startsWith('us-gov-'))
        return 'us-gov-west-1';
    return region.startsWith('cn-') ? 'cn-north-1' : 'us-east-1';
};

// EXTERNAL MODULE: ./build/src/terraform/program/release-own-lock.js
var release_own_lock = __webpack_require__(35013);
// EXTERNAL MODULE: ./build/src/terraform/report/github-threads.js
var github_threads = __webpack_require__(53366);
// EXTERNAL MODULE: ./build/src/actions/terraform-clean-up.js + 1 modules
var terraform_clean_up = __webpack_require__(28693);
// EXTERNAL MODULE: ./build/src/actions/terraform-session.js + 7 modules
var terraform_session = __webpack_require__(22583);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __webpack_require__(57695);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/terraform/meaning/exact-json.js
var exact_json = __webpack_require__(82696);
// EXTERNAL MODULE: ./build/src/terraform/meaning/plan-change.js
var plan_change = __webpack_require__(26804);
// EXTERNAL MODULE: ./build/src/terraform/meaning/plan-entries.js
var plan_entries = __webpack_require__(15962);
// EXTERNAL MODULE: ./build/src/terraform/meaning/scan-plan.js
var scan_plan = __webpack_require__(82285);
;// CONCATENATED MODULE: ./build/src/terraform/drift/drift-evidence.js





/** Reads a plan twice, since a companion may come before what it belongs to. */
const readDriftEvidence = async (show) => {
    const [drift, changes, outputs] = [[], [], []];
    await (0,scan_plan/* scanPlan */.x)(show(), {
        unchanged: () => undefined,
        drift: (bytes) => drift.push(resourceIn(bytes)),
        change: (bytes) => {
            const resource = resourceIn(bytes);
            const kind = (0,plan_entries/* kindOf */.I)(resource);
            if (kind !== undefined && kind !== 'read')
                changes.push(resource);
        },
        output: (name, bytes) => {
            if ((0,plan_entries/* kindOf */.I)({ change: (0,plan_change/* readChange */.p)(JSON.parse(bytes.toString())) }) !== undefined)
                outputs.push(name);
        },
    });
    const companions = drift.length === 0 ? new Map() : await readCompanions(show(), drift);
    return { drift, changes, outputs, companions };
};
const resourceIn = (bytes) => (0,plan_change/* readResourceChange */.D)((0,exact_json/* parseExactly */.A)(bytes.toString()));
const readCompanions = async (chunks, drift) => {
    const known = new Map(drift.map(({ address }) => [address, new Set()]));
    const owners = new Map();
    for (const { address, change } of drift) {
        for (const identity of identitiesOf(change.after))
            owners.set(identity, [...(owners.get(identity) ?? []), address]);
    }
    const learn = (bytes) => {
        const { address, mode, change } = resourceIn(bytes);
        if (mode !== 'managed')
            return;
        const values = change.after ?? change.before;
        const referred = Object.values((0,json/* fieldsOf */.Pf)(values)).flatMap((value) => owners.get(String(value)) ?? []);
        for (const owner of referred)
            if (owner !== address)
                collect(values, known.get(owner));
    };
    await (0,scan_plan/* scanPlan */.x)(chunks, { unchanged: learn, change: learn, drift: () => undefined, output: () => undefined });
    return known;
};
/** What other resources refer to a resource by. */
const identitiesOf = (values) => {
    const { id, arn, name } = (0,json/* fieldsOf */.Pf)(values);
    return [...new Set([id, arn, name])].filter((value) => typeof value === 'string').filter((value) => value !== '');
};
const collect = (value, into) => {
    if (Array.isArray(value))
        for (const item of value)
            collect(item, into);
    else if ((0,json/* isRecord */.u4)(value))
        for (const item of Object.values(value))
            collect(item, into);
    else if (value !== null && value !== undefined)
        into?.add(String(value));
};

// EXTERNAL MODULE: ./build/src/terraform/meaning/differences.js
var differences = __webpack_require__(10006);
// EXTERNAL MODULE: ./build/src/terraform/meaning/redact.js
var redact = __webpack_require__(56825);
;// CONCATENATED MODULE: ./build/src/terraform/drift/real-drift.js



/**
 * The attributes of a drifted resource that somebody changed, without what providers make of themselves. `explained` are the
 * values that other resources of the stack bring to it.
 */
const realDrift = ({ change }, explained) => {
    const [before, after] = [(0,json/* fieldsOf */.Pf)(change.before), (0,json/* fieldsOf */.Pf)(change.after)];
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.filter((name) => {
        if (isVolatile(name) || (name === 'tags_all' && 'tags' in after))
            return false;
        return isReal(before[name], after[name], explained);
    });
};
/** What AWS counts or dates by itself; `attachment_count` and the like. */
const isVolatile = (name) => /(^|_)(etag|status|state|serial|generation|count|date|timestamp|time|at|age)$|^(last|latest)_|_(version|revision)_?(id)?$/.test(name);
const isReal = (before, after, explained) => {
    if ((isEmpty(before) && isEmpty(after)) || (0,differences/* isSame */.Ft)(before, after) || isSameJson(before, after))
        return false;
    if (Array.isArray(before) || Array.isArray(after))
        return isRealList((0,json/* listOf */.c3)(before), (0,json/* listOf */.c3)(after), explained);
    return !isExplained(after, explained) || !isEmpty(before);
};
/** `null`, `""`, `[]` and `{}` are one to AWS, and a provider gives back now this one, now that. */
const isEmpty = (value) => value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0);
const isSameJson = (before, after) => {
    if (typeof before !== 'string' || typeof after !== 'string' || !/^\s*[{[]/.test(after))
        return false;
    try {
        return (0,differences/* isSame */.Ft)((0,exact_json/* parseExactly */.A)(before), (0,exact_json/* parseExactly */.A)(after));
    }
    catch {
        return false;
    }
};
/**
 * In what order a list comes is a provider's whim. What was taken from it was either a resource of ours, whose own loss
 * is told, or is wanted back by the plan, or was nobody's: then it is as the code has it now.
 */
const isRealList = (before, after, explained) => {
    const left = before.map((item) => item);
    const added = after.filter((item) => {
        const at = left.findIndex((was) => (0,differences/* isSame */.Ft)(was, item));
        if (at >= 0)
            left.splice(at, 1);
        return at < 0;
    });
    return added.some((item) => !isExplained(item, explained));
};
/** Whether all that a value says is said by resources of the stack that belong to it. */
const isExplained = (value, explained) => {
    const leaves = leavesOf(value).filter((leaf) => !isDefault(leaf));
    return leaves.length > 0 && leaves.every((leaf) => explained.has(String(leaf)));
};
const isDefault = (leaf) => isEmpty(leaf) || leaf === false || leaf === 0 || leaf === -1;
const leavesOf = (value) => {
    if (Array.isArray(value))
        return value.flatMap(leavesOf);
    return (0,json/* isRecord */.u4)(value) ? Object.values(value).flatMap(leavesOf) : [value];
};

;// CONCATENATED MODULE: ./build/src/terraform/drift/judge-drift.js





/**
 * Tells what changed outside of Terraform from what the code changed. Whether a plan has changes does not tell it: it has
 * none for a policy that was attached behind its back, and some for code that nobody has applied yet.
 */
const judgeDrift = ({ drift, changes, outputs, companions }) => {
    const planned = new Map(changes.map((change) => [change.address, change]));
    const found = drift.map((resource) => {
        const explained = companions.get(resource.address) ?? new Set();
        return { resource, attributes: attributesOf(resource, explained, planned.get(resource.address)) };
    });
    const real = found.filter(({ resource, attributes }) => attributes.length > 0 || isGone(resource));
    const touched = new Map(real.map(({ resource, attributes }) => [resource.address, { resource, attributes }]));
    const pending = changes.filter((change) => {
        const drifted = touched.get(change.address);
        return drifted ? !undoes(change, drifted) : !(real.length > 0 && isConsequence(change));
    });
    const pendingOutputs = real.length > 0 ? [] : outputs;
    const [isDrifted, isPending] = [real.length > 0, pending.length > 0 || pendingOutputs.length > 0];
    return {
        outcome: isDrifted ? (isPending ? 'both' : 'drifted') : isPending ? 'pending-changes' : 'in-sync',
        drifted: real.map(({ resource, attributes }) => only((0,plan_entries/* driftEntryOf */.Z0)(resource, () => (0,differences/* differences */.tX)(resource.change)), attributes)),
        pending: pending.flatMap((resource) => {
            const kind = (0,plan_entries/* kindOf */.I)(resource);
            return kind === undefined ? [] : [(0,plan_entries/* entryOf */.Ms)(resource, kind, () => (0,differences/* differences */.tX)(resource.change))];
        }),
        pendingOutputs,
        noise: found.length - real.length,
    };
};
const isGone = ({ change }) => change.actions.includes('delete');
const attributesOf = (resource, explained, planned) => {
    if (isGone(resource))
        return [];
    return [...new Set([...realDrift(resource, explained), ...wantedBack(resource, planned)])];
};
/** What the plan puts back was of account, whatever it is called. */
const wantedBack = ({ change }, planned) => {
    if (planned === undefined)
        return [];
    const [was, found, wanted] = [(0,json/* fieldsOf */.Pf)(change.before), (0,json/* fieldsOf */.Pf)(change.after), (0,json/* fieldsOf */.Pf)(planned.change.after)];
    return Object.keys(wanted).filter((name) => !(0,differences/* isSame */.Ft)(wanted[name], found[name]) && (0,differences/* isSame */.Ft)(wanted[name], was[name]) && name !== 'tags_all');
};
/** Whether a change only puts back what somebody changed: all that is known of it beforehand is as it was in the state. */
const undoes = ({ change }, { resource }) => {
    const [was, found, wanted] = [resource.change.before, resource.change.after, change.after].map(json/* fieldsOf */.Pf);
    return Object.keys(wanted ?? {}).every((name) => {
        if ((0,redact/* markAt */.Hf)(change.afterUnknown, name) === true)
            return true;
        return (0,differences/* isSame */.Ft)(wanted?.[name], found?.[name]) || (0,differences/* isSame */.Ft)(wanted?.[name], was?.[name]);
    });
};
/** Whether a change comes of another one alone: its new values are known only when that one is made. */
const isConsequence = ({ change }) => {
    const [before, after] = [(0,json/* fieldsOf */.Pf)(change.before), (0,json/* fieldsOf */.Pf)(change.after)];
    const isUpdate = change.actions.join() === 'update';
    return isUpdate && Object.keys(after).every((name) => (0,differences/* isSame */.Ft)(before[name], after[name]));
};
/** An entry with these attributes alone. */
const only = (entry, names) => {
    if (entry.kind === 'destroy')
        return entry;
    const attributes = entry.attributes.filter(({ path }) => names.some((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`) || path.startsWith(`${name} `)));
    return { ...entry, attributes };
};

// EXTERNAL MODULE: ./build/src/terraform/plan-unlocked.js
var plan_unlocked = __webpack_require__(57193);
// EXTERNAL MODULE: ./build/src/terraform/report/plan-blocks.js + 1 modules
var plan_blocks = __webpack_require__(12113);
;// CONCATENATED MODULE: ./build/src/terraform/drift.js





/** Plans, and judges what the plan says of the world and of the code. Nothing is changed, nor is the plan kept. */
const drift = async (outside) => {
    const { terraform, progress, privateDirectory } = outside;
    await progress.phase('init', () => terraform.init());
    const out = (0,external_node_path_.join)(privateDirectory, 'drift');
    const wish = { out, mode: 'normal', lock: true };
    const end = await progress.phase('plan', () => (0,plan_unlocked/* planUnlocked */.V)(wish, outside), isLocked);
    if (end.kind === 'locked')
        return { outcome: 'locked', lock: end.lock, runs: await outside.runsHolding(end.lock) };
    const evidence = await progress.phase('read', () => readDriftEvidence(() => terraform.show(out)));
    const verdict = judgeDrift(evidence);
    const drifted = new Set(verdict.drifted.map(({ address }) => address));
    const authors = await outside.authorsOf(evidence.drift.filter(({ address }) => drifted.has(address)));
    for (const { address, kind } of verdict.drifted) {
        const author = authors.byAddress.get(address);
        const by = author ? `, by ${author.who} (${author.did}, ${author.at})` : '';
        progress.say(`drifted: ${address} ${kind === 'destroy' ? 'is gone' : 'was changed'}${by}`);
    }
    for (const entry of verdict.pending)
        progress.say(`pending: ${(0,plan_blocks/* logLine */.B)(entry)}`);
    return { ...verdict, authors };
};
const isLocked = ({ kind }) => kind === 'locked';

// EXTERNAL MODULE: ./build/src/terraform/lock-runs.js
var lock_runs = __webpack_require__(28706);
;// CONCATENATED MODULE: ./build/src/terraform/report/describe-drift.js



/** What was found, for the job's summary. */
const describeDrift = (result, { stack, now }) => {
    if (result.outcome === 'locked') {
        return {
            headline: `${(0,markdown/* code */.aY)('locked')} ${(0,markdown/* code */.aY)(stack)}: not looked at, since its state is locked`,
            sections: (0,lock_runs/* lockSections */.WT)({ ...result, now }),
        };
    }
    return { headline: `${(0,markdown/* code */.aY)(result.outcome)} ${(0,markdown/* code */.aY)(stack)}: ${sentence(result)}`, sections: driftSections(result) };
};
const sentence = ({ drifted, pending, pendingOutputs }) => {
    const changes = pending.length + pendingOutputs.length;
    const parts = [
        ...(drifted.length === 0 ? [] : [`${count(drifted.length, 'resource')} changed outside of Terraform`]),
        ...(changes === 0 ? [] : [`${count(changes, 'change')} of the code not applied yet`]),
    ];
    return parts.length === 0 ? 'the world is as its code and its state say' : parts.join(', ');
};
/** The tables of the summary and of the issue. */
const driftSections = ({ drifted, pending, pendingOutputs, noise, authors }) => [
    ...(0,lib_report/* nextSection */.tV)(nextSteps({ drifted, pending, pendingOutputs })),
    ...(drifted.length === 0
        ? []
        : [{ heading: 'Changed outside of Terraform', body: driftBody(drifted, authors), weight: essential }]),
    ...(pending.length + pendingOutputs.length === 0
        ? []
        : [{ heading: 'Changed in the code, not applied', body: pendingList(pending, pendingOutputs), weight: essential }]),
    ...(noise === 0
        ? []
        : [
            {
                heading: 'Left out',
                body: `${count(noise, 'resource')} that AWS gives back otherwise than it took, or to which others of this stack belong.`,
                weight: 'detail',
            },
        ]),
];
const essential = 'essential';
const nextSteps = ({ drifted, pending, pendingOutputs }) => {
    if (drifted.length > 0)
        return afterDrift;
    return pending.length + pendingOutputs.length > 0 ? afterChange : '';
};
const afterDrift = 'Apply the stack to put back what the code names, or write into the code what is to stay. What the code does not name, an apply does not put back: take it away by hand.';
const afterChange = 'Plan the stack and apply it, or take the change of the code back.';
const mostRows = 300;
const driftBody = (drifted, authors) => {
    const rows = drifted.flatMap((entry) => rowsOf(entry, authors));
    const left = rows.length - mostRows;
    const more = left > 0 ? [`and ${left} more rows, which are in the log by their resources`] : [];
    const head = ['Resource', 'Attribute', 'In the state', 'In the world', 'Changed by'];
    const note = authors.note === undefined ? [] : [(0,markdown/* prose */.CS)(authors.note)];
    return [(0,markdown/* table */.tp)(head, rows.slice(0, mostRows)), ...more, ...note].join('\n\n');
};
const rowsOf = ({ address, kind, attributes }, { byAddress }) => {
    const author = byAddress.get(address);
    const by = author ? `${(0,markdown/* code */.aY)(author.who)} ${(0,markdown/* code */.aY)(author.did)} ${(0,markdown/* literal */.eu)(author.at)}` : '';
    if (kind === 'destroy')
        return [[(0,markdown/* code */.aY)(address), '', 'there', '**gone**', by]];
    return attributes.map(({ path, before, after }) => [(0,markdown/* code */.aY)(address), (0,markdown/* code */.aY)(path), shown(before), shown(after), by]);
};
const shown = (text) => (text.startsWith('(') ? `_${(0,markdown/* literal */.eu)(text)}_` : (0,markdown/* code */.aY)(text));
const mostPending = 200;
const pendingList = (pending, outputs) => {
    const lines = [
        ...pending.map(({ kind, address }) => `- ${kind} ${(0,markdown/* code */.aY)(address)}`),
        ...outputs.map((name) => `- output ${(0,markdown/* code */.aY)(name)}`),
    ];
    const left = lines.length - mostPending;
    return [...lines.slice(0, mostPending), ...(left > 0 ? [`- and ${left} more, which are in the log`] : [])].join('\n');
};
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

// EXTERNAL MODULE: ./build/src/terraform/report/write-comment.js
var write_comment = __webpack_require__(56630);
;// CONCATENATED MODULE: ./build/src/terraform/report/write-issue.js

const label = 'terraform-drift';
/** GitHub takes 65,536 characters. */
const bodyLimitBytes = 60_000;
/** The one issue of a stack: opened at its first drift, kept up to date, closed when the drift is gone, opened again. */
const writeIssue = async ({ key, stack, drifted, report }, threads) => {
    const marker = `<!-- ${key} -->`;
    const ours = (await threads.issues(label)).filter(({ body }) => body.startsWith(marker));
    const issue = ours.find(({ open }) => open) ?? ours[0];
    const body = `${marker}\n${(0,lib_report/* renderReport */.B1)(report, bodyLimitBytes)}`;
    if (!drifted)
        return write_issue_close(issue, body, threads);
    const title = `Drift in ${stack}`;
    if (issue === undefined) {
        return { did: 'opened', url: (await threads.openIssue({ title, body, labels: [label] })).url };
    }
    if (issue.open && issue.body === body)
        return { did: 'nothing', url: issue.url };
    const { url } = await threads.editIssue(issue.number, { title, body, state: 'open' });
    return { did: issue.open ? 'updated' : 'reopened', url };
};
const write_issue_close = async (issue, body, threads) => {
    if (issue === undefined || !issue.open)
        return { did: 'nothing', url: issue?.url ?? '' };
    const { url } = await threads.editIssue(issue.number, { body, state: 'closed' });
    return { did: 'closed', url };
};

;// CONCATENATED MODULE: ./build/src/actions/terraform-drift/run.js







/** A job's outputs together may have 1 MiB, in UTF-16. */
const reportLimitBytes = 200_000;
/** What was found as outputs, summary and issue. */
const run = async (input, { stack, outside, threads, now }) => {
    const result = await drift(outside);
    const report = describeDrift(result, { stack: stack.name, now: now() });
    const told = threads && result.outcome !== 'locked' ? await tellIssue({ result, report, stack, threads }, outside) : [];
    const ending = {
        outcome: result.outcome,
        outputs: { report: (0,lib_report/* renderReport */.B1)(report, reportLimitBytes) },
        report: { ...report, sections: [...report.sections, ...told] },
    };
    const failure = failureOf(result, input['fail-on'], report);
    return failure === undefined ? ending : { ...ending, failure };
};
/** What was found is what counts: an issue that cannot be written is a warning. */
const tellIssue = async ({ result, report, stack, threads }, { progress }) => {
    const drifted = result.outcome === 'drifted' || result.outcome === 'both';
    const key = (0,write_comment/* commentKey */.T)('terraform-drift', stack.name);
    try {
        const { did, url } = await writeIssue({ key, stack: stack.name, drifted, report }, threads);
        if (did !== 'nothing')
            progress.say(`${did} the issue ${url}`);
        if (url === '')
            return [];
        return [{ heading: 'Issue', body: `${(0,markdown/* link */.nf)(url, url)} is ${issueWords[did]}.`, weight: 'essential' }];
    }
    catch (error) {
        progress.warn(`the issue was not written. ${(0,failure/* messageOf */.b)(error)}`);
        return [];
    }
};
const issueWords = {
    opened: 'new',
    reopened: 'open again',
    updated: 'up to date',
    closed: 'closed',
    nothing: 'as it was',
};
const failureOf = ({ outcome }, failOn, { headline }) => {
    const message = headline.replaceAll('`', '');
    if (outcome === 'locked')
        return { reason: 'conflict', message };
    const isDrift = outcome === 'drifted' || outcome === 'both';
    const isAsked = failOn === 'any' ? outcome !== 'in-sync' : failOn === 'drift' && isDrift;
    return isAsked ? { reason: 'conflict', message } : undefined;
};

;// CONCATENATED MODULE: ./build/src/actions/terraform-drift/wiring.js









const wiring_roleOf = ({ planRole }) => planRole;
const wire = async (input, started) => {
    const opening = { input, roleOf: wiring_roleOf, whenLate: 'Look at the log for what took long' };
    return (0,terraform_session/* inSession */.C)(opening, started, (session) => {
        const { runner, stack, terraform, awsIn, github, runsHolding, privateDirectory } = session;
        const { repository } = runner.context;
        const { progress } = runner;
        const clock = (0,outside_clock/* createClock */.t)(runner.signal);
        const trail = {
            awsIn,
            region: () => (0,aws/* awsRegion */.U)(stack.region),
            clock,
            ours: [stack.planRole, stack.applyRole].filter((role) => role !== undefined),
        };
        const authorsOf = (resources) => findAuthors(resources, trail);
        return run(input, {
            stack,
            outside: {
                terraform,
                releaseLock: (own) => (0,release_own_lock/* releaseOwnLock */.L)({ who: (0,who_we_are/* whoWeAre */.l)(), own }, { terraform, clock, progress }),
                runsHolding,
                authorsOf,
                privateDirectory,
                progress,
            },
            threads: github && input.issue ? (0,github_threads/* createThreads */.O)({ github, repository }) : undefined,
            now: Date.now,
        });
    });
};
const cleanUp = (state, runner) => (0,terraform_clean_up/* cleanUpTerraform */.$)({ state, runner, input: runner.input(), roleOf: wiring_roleOf, sealKey: undefined });


/***/ }),

/***/ 53366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createThreads)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


const createThreads = ({ github, repository }) => {
    const [owner = '', name = ''] = repository.split('/');
    const rest = async (path, request) => {
        const answer = await github.rest({ ...request, path: `/repos/${repository}${path}` });
        if (answer.status >= 200 && answer.status < 300)
            return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(answer.data);
        throw refusal(answer, path.startsWith('/issues/') ? 'pull-requests: write' : 'issues: write');
    };
    /** All nodes of a list, a hundred at a time. */
    const listed = async (query, variables, at) => {
        const nodes = [];
        for (let after = null;;) {
            const answer = await github.graphql(query, { owner, name, after, ...variables });
            const list = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(['data', 'repository', ...at].reduce((value, key) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value)[key], answer.data));
            if (answer.status !== 200 || list.nodes === undefined)
                throw refusal(answer, 'pull-requests: write');
            nodes.push(...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(list.nodes).map(_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf));
            const { hasNextPage, endCursor } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(list.pageInfo);
            if (hasNextPage !== true)
                return nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor === true);
            after = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(endCursor) ?? null;
        }
    };
    return {
        comments: async (number) => (await listed(commentsQuery, { number }, ['pullRequest', 'comments'])).map(readComment),
        addComment: async (number, body) => readComment(await rest(`/issues/${number}/comments`, { method: 'POST', body: { body } })),
        editComment: async (id, body) => readComment(await rest(`/issues/comments/${id}`, { method: 'PATCH', body: { body } })),
        removeComment: async (id) => {
            await rest(`/issues/comments/${id}`, { method: 'DELETE' });
        },
        issues: async (label) => (await listed(issuesQuery, { label }, ['issues'])).map(readIssue),
        openIssue: async (issue) => readIssue(await rest('/issues', { method: 'POST', body: issue })),
        editIssue: async (number, changes) => readIssue(await rest(`/issues/${number}`, { method: 'PATCH', body: changes })),
    };
};
const commentsQuery = `query Comments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
const issuesQuery = `query Issues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, labels: [$label], orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number title body url state viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/** REST and GraphQL name some fields differently. */
const readComment = ({ fullDatabaseId, id, body, url, html_url }) => ({
    id: Number(fullDatabaseId ?? id),
    body: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(body) ?? '',
    url: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(html_url) ?? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(url) ?? '',
});
const readIssue = ({ number, title, body, url, html_url, state }) => ({
    number: Number(number),
    title: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(title) ?? '',
    body: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(body) ?? '',
    url: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(html_url) ?? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(url) ?? '',
    open: String(state).toLowerCase() === 'open',
});
const refusal = ({ status, data }, permission) => {
    if (status === 0)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `GitHub's API did not answer: ${String(data)}. Run the job again`);
    const [error] = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(data).errors).map(_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf);
    const said = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(data).message) ?? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(error?.message) ?? `HTTP ${status}`;
    const todo = status === 401 || status === 403 || error?.type === 'FORBIDDEN'
        ? `Give the job \`permissions: ${permission}\``
        : 'Run the job again';
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `GitHub refused: ${said}. ${todo}`);
};


/***/ }),

/***/ 12113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ logLine),
  W: () => (/* binding */ planGroups)
});

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
;// CONCATENATED MODULE: ./build/src/terraform/report/action-reason.js
/** Terraform's `action_reason` codes (JSON Output Format, "Resource change") in words that follow "because". */
const sentences = {
    replace_because_tainted: 'it is tainted: making it was not finished',
    replace_because_cannot_update: 'it cannot be changed in place',
    replace_by_request: 'its replacement was asked for',
    replace_by_triggers: 'something in its replace_triggered_by changes',
    delete_because_no_resource_config: 'it is no longer in the configuration',
    delete_because_no_module: 'its module is no longer in the configuration',
    delete_because_no_move_target: 'its moved block names an address that does not exist',
    delete_because_wrong_repetition: 'its count or for_each came or went',
    delete_because_count_index: 'its index is no longer within count',
    delete_because_each_key: 'its key is no longer in for_each',
    read_because_config_unknown: 'what it asks for is known only after the apply',
    read_because_dependency_pending: 'something it depends on changes',
    read_because_check_nested: 'it belongs to a check block',
};
const becauseOf = (reason) => sentences[reason] ?? reason;

;// CONCATENATED MODULE: ./build/src/terraform/report/plan-blocks.js


/** What a plan would do, the riskiest first. */
const planGroups = ({ changes, drift, outputs }) => {
    const of = (...kinds) => changes.filter(({ kind }) => kinds.includes(kind));
    return [
        { heading: 'Destroyed or replaced', blocks: of('destroy', 'replace').map(later(block)) },
        { heading: 'No longer managed', blocks: of('forget').map(later(block)) },
        { heading: 'Updated in place', blocks: of('update').map(later(block)) },
        { heading: 'Imported or moved', blocks: of('import', 'move').map(later(block)) },
        { heading: 'Created', blocks: of('create').map(later(block)) },
        { heading: 'Read during the apply', blocks: of('read').map(later(block)) },
        { heading: 'Changed outside of Terraform', blocks: drift.map(later(driftBlock)) },
        { heading: 'Outputs', blocks: outputs.map(later(block)) },
    ].filter(({ blocks }) => blocks.length > 0);
};
const later = (write) => (entry) => () => write(entry);
/** One line for the log: `replace aws_vpc.main (forced by cidr_block)`. */
const logLine = (entry) => {
    const { kind, address, forcedBy, reason } = entry;
    const forced = forcedBy.length > 0 ? `forced by ${forcedBy.join(', ')}` : undefined;
    const why = forced ?? (reason === undefined ? undefined : `because ${becauseOf(reason)}`);
    return why === undefined ? `${kind} ${address}` : `${kind} ${address} (${why})`;
};
const symbols = {
    destroy: '💥 destroy',
    replace: '♻️ replace',
    forget: '👋 forget',
    update: '✏️ update',
    import: '📥 import',
    move: '🚚 move',
    create: '✨ create',
    read: '🔍 read',
};
const block = (entry) => [`**${symbols[entry.kind]}** ${(0,markdown/* code */.aY)(entry.address)}${remarks(entry)}`, ...details(entry)].join('\n\n');
const driftBlock = (entry) => {
    const what = entry.kind === 'destroy' ? 'is gone' : 'was changed';
    return [`${(0,markdown/* code */.aY)(entry.address)} ${what}`, ...details(entry)].join('\n\n');
};
const remarks = ({ previousAddress, deposed, importId, reason, forcedBy }) => {
    const forced = forcedBy.filter((path) => path !== '').map(markdown/* code */.aY);
    const parts = [
        ...(deposed === undefined ? [] : [`an object that a replacement left behind (${(0,markdown/* code */.aY)(deposed)})`]),
        ...(previousAddress === undefined ? [] : [`until now ${(0,markdown/* code */.aY)(previousAddress)}`]),
        ...(importId === undefined ? [] : [`imported as ${(0,markdown/* code */.aY)(importId)}`]),
        ...(forced.length > 0 ? [`forced by ${forced.join(', ')}`] : []),
        ...(reason === undefined || forced.length > 0 ? [] : [`because ${(0,markdown/* literal */.eu)(becauseOf(reason))}`]),
    ];
    return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
};
const details = ({ attributes, more, kind }) => {
    const rest = more === undefined
        ? ['_Its attributes are too many for this report._']
        : more === 0
            ? []
            : [`_and ${more} attributes more_`];
    if (attributes.length === 0)
        return rest;
    const rows = attributes.map(({ path, before, after, forces }) => [
        `${path === '' ? 'value' : (0,markdown/* code */.aY)(path)}${forces ? ' ⚠️ forces the replacement' : ''}`,
        ...(kind === 'create' ? [] : [shown(before)]),
        shown(after),
    ]);
    const head = kind === 'create' ? ['Attribute', 'Value'] : ['Attribute', 'Before', 'After'];
    return [`<details><summary>${count(attributes.length)}</summary>\n\n${(0,markdown/* table */.tp)(head, rows)}\n\n</details>`, ...rest];
};
/** What a value would be later, and that it is sensitive, is said in words of ours, not as a value. */
const shown = (text) => (text === '' ? '' : text.startsWith('(') ? `_${(0,markdown/* literal */.eu)(text)}_` : (0,markdown/* code */.aY)(text));
const count = (attributes) => `${attributes} attribute${attributes === 1 ? '' : 's'}`;


/***/ }),

/***/ 56630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeComment),
/* harmony export */   T: () => (/* binding */ commentKey)
/* harmony export */ });
/**
 * The pages of a stack's comment: those that are there are changed in place, those that are lacking are added, and those
 * that are left over are removed. Gives the address of the first.
 */
const writeComment = async ({ key, number, pages }, threads) => {
    const standing = (await threads.comments(number)).filter(({ body }) => body.startsWith(`<!-- ${key} page `));
    const written = [];
    for (const [index, page] of pages.entries()) {
        const body = `<!-- ${key} page ${index + 1} -->\n${page}`;
        const there = standing.find((comment) => comment.body.startsWith(`<!-- ${key} page ${index + 1} -->`));
        if (there === undefined)
            written.push(await threads.addComment(number, body));
        else
            written.push(there.body === body ? there : await threads.editComment(there.id, body));
    }
    const ids = new Set(written.map(({ id }) => id));
    for (const { id } of standing)
        if (!ids.has(id))
            await threads.removeComment(id);
    return written[0]?.url ?? '';
};
/** A name that may hold anything, for an HTML comment, which two hyphens would end. */
const commentKey = (action, stack) => `slipway ${action} ${encodeURIComponent(stack).replaceAll('-', '%2D')}`;


/***/ })

};
