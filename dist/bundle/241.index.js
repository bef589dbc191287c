export const id = 241;
export const ids = [241];
export const modules = {

/***/ 20241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/who-we-are.js
var who_we_are = __webpack_require__(42737);
// EXTERNAL MODULE: ./build/src/terraform/meaning/read-meaning.js + 6 modules
var read_meaning = __webpack_require__(30871);
// EXTERNAL MODULE: ./build/src/terraform/program/recover.js
var recover = __webpack_require__(63625);
// EXTERNAL MODULE: ./build/src/terraform/program/release-own-lock.js
var release_own_lock = __webpack_require__(35013);
// EXTERNAL MODULE: ./build/src/terraform/sealing/keep-state.js
var keep_state = __webpack_require__(51701);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var lib_failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
// EXTERNAL MODULE: ./build/src/terraform/leftovers/leftover.js
var leftover = __webpack_require__(23018);
// EXTERNAL MODULE: ./build/src/terraform/sealing/binding.js + 1 modules
var binding = __webpack_require__(39326);
// EXTERNAL MODULE: ./build/src/terraform/sealing/seal.js + 2 modules
var seal = __webpack_require__(78182);
;// CONCATENATED MODULE: ./build/src/terraform/sealing/open-plan.js








/**
 * Opens a sealed plan, if it was sealed for this stack at this commit, and has the fingerprint that was approved. What it
 * does is read of its header, and verified with it.
 */
const openPlan = async (opening) => {
    const { path, workspace, keys, privateDirectory } = opening;
    const sealed = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path)).catch((error) => {
        const why = (0,is_missing/* isMissing */.b)(error) ? 'is not there' : 'cannot be read';
        throw new lib_failure/* Failure */.H('not-found', `plan: ${path} ${why}. Download the file that terraform-plan wrote in this workflow`, {
            cause: error,
        });
    });
    const mode = (0,seal/* readBinding */.YM)(sealed).mode === 'destroy' ? 'destroy' : 'normal';
    const { plan, manifest } = await (0,seal/* openSeal */.Ip)(sealed, await (0,binding/* bindingOf */.h)({ ...opening, mode }), keys);
    const controlled = (0,leftover/* readControlled */.zs)(manifest);
    if (controlled === undefined) {
        const what = 'the sealed plan does not say what is deleted with it: another version of Slipway sealed it';
        throw new lib_failure/* Failure */.H('rejected', `${what}. Plan again, and apply that`);
    }
    const file = (0,external_node_path_.join)(privateDirectory, 'approved');
    await (0,promises_.writeFile)(file, plan, { mode: 0o600 });
    return { mode, file, controlled, state: (0,json/* textAt */.$6)(manifest, 'state') };
};

// EXTERNAL MODULE: ./build/src/actions/terraform-clean-up.js + 1 modules
var terraform_clean_up = __webpack_require__(28693);
// EXTERNAL MODULE: ./build/src/actions/terraform-keys.js + 3 modules
var terraform_keys = __webpack_require__(46078);
// EXTERNAL MODULE: ./build/src/actions/terraform-session.js + 7 modules
var terraform_session = __webpack_require__(22583);
// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __webpack_require__(57695);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
// EXTERNAL MODULE: ./build/src/terraform/plan-unlocked.js
var plan_unlocked = __webpack_require__(57193);
// EXTERNAL MODULE: ./build/src/terraform/meaning/differences.js
var differences = __webpack_require__(10006);
// EXTERNAL MODULE: ./build/src/terraform/meaning/exact-json.js
var exact_json = __webpack_require__(82696);
// EXTERNAL MODULE: ./build/src/terraform/meaning/plan-change.js
var plan_change = __webpack_require__(26804);
// EXTERNAL MODULE: ./build/src/terraform/meaning/redact.js
var redact = __webpack_require__(56825);
// EXTERNAL MODULE: ./build/src/terraform/meaning/scan-plan.js
var scan_plan = __webpack_require__(82285);
;// CONCATENATED MODULE: ./build/src/terraform/approval/is-as-asked.js



/**
 * Whether what is there has all that was asked for, at any depth. What was left open (null) is the provider's to fill in:
 * it makes `false`, an empty list or a default of it. `unknown` mirrors what was asked for: true where it was not known yet.
 */
const isAsAsked = (asked, found, unknown) => {
    if (asked === null || asked === undefined || unknown === true)
        return true;
    if (Array.isArray(asked)) {
        if (asked.length === 0)
            return true;
        const items = Array.isArray(found) ? found : [];
        return (asked.length === items.length &&
            asked.every((item, index) => isAsAsked(item, items[index], (0,redact/* markAt */.Hf)(unknown, index))));
    }
    if (!(0,json/* isRecord */.u4)(asked))
        return (0,differences/* isSame */.Ft)(asked, found);
    return ((0,json/* isRecord */.u4)(found) &&
        Object.entries(asked).every(([name, value]) => isAsAsked(value, found[name], (0,redact/* markAt */.Hf)(unknown, name))));
};

;// CONCATENATED MODULE: ./build/src/terraform/approval/contained-in.js







/** The changes of a plan, by address and deposed key; what is only read is no change. */
const approvedChanges = async (chunks) => {
    const changes = new Map();
    const ignore = () => undefined;
    await (0,scan_plan/* scanPlan */.x)(chunks, {
        unchanged: ignore,
        drift: ignore,
        output: ignore,
        change: (bytes) => {
            const resource = (0,plan_change/* readResourceChange */.D)((0,exact_json/* parseExactly */.A)(bytes.toString()));
            const [action] = resource.change.actions;
            if (action !== 'no-op' && action !== 'read')
                changes.set(keyOf(resource), resource);
        },
    });
    return changes;
};
const keyOf = ({ address, deposed }) => JSON.stringify([address, deposed ?? '']);
/**
 * Whether all that a plan would do was approved: each change with the same actions, and with the same values wherever the
 * approved plan knew them. So a half-done apply is resumed, and nothing else gets in.
 */
const containedIn = (approved, next) => {
    const violations = [];
    const untaint = [];
    let left = 0;
    for (const [key, resource] of next) {
        const was = approved.get(key);
        const because = violationOf(was, resource);
        if (was && isFinished(was, resource))
            untaint.push(resource.address);
        else if (because === undefined)
            left += 1;
        else
            violations.push({ address: resource.address, because });
    }
    return { approved: approved.size, left, violations, untaint };
};
const violationOf = (was, is) => {
    if (was === undefined)
        return `to ${actionsOf(is.change)} it was not approved`;
    if (was.change.importId !== is.change.importId)
        return 'it would be imported under another id';
    if (!(0,differences/* isSame */.Ft)(was.change.actions, is.change.actions)) {
        return `approved was to ${actionsOf(was.change)} it, not to ${actionsOf(is.change)} it`;
    }
    const { after, afterUnknown } = was.change;
    if (agrees(after, is.change.after, afterUnknown))
        return undefined;
    return `its values are not those that were approved: ${disagreements(was.change, is.change).join(', ')}`;
};
const actionsOf = ({ actions }) => actions.join(' and ');
/** The names of attributes alone: their values may be sensitive. */
const disagreements = (was, is) => {
    const [before, after] = [(0,json/* fieldsOf */.Pf)(was.after), (0,json/* fieldsOf */.Pf)(is.after)];
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.filter((name) => !agrees(before[name], after[name], (0,redact/* markAt */.Hf)(was.afterUnknown, name)));
};
/**
 * An interrupted create leaves its resource tainted, although the world has finished it. It has when all values that the
 * approved plan knew are there, and nothing says of itself that it is still being made.
 */
const isFinished = (was, is) => {
    const isTainted = is.actionReason === 'replace_because_tainted';
    const { after, afterUnknown, actions } = was.change;
    const { before } = is.change;
    return isTainted && actions.includes('create') && isAsAsked(after, before, afterUnknown) && !isUnderWay(before);
};
const isUnderWay = (values) => {
    const { status, state } = (0,json/* fieldsOf */.Pf)(values);
    return [status, state].some((word) => typeof word === 'string' && /^(?!running$).*(ing|failed)$/i.test(word));
};
/** Equal wherever the approved value was known; an absent value and null are one. */
const agrees = (approved, found, unknown) => {
    if (unknown === true)
        return true;
    if (Array.isArray(approved) || Array.isArray(found)) {
        const [one, other] = [(0,json/* listOf */.c3)(approved), (0,json/* listOf */.c3)(found)];
        return one.length === other.length && one.every((item, index) => agrees(item, other[index], (0,redact/* markAt */.Hf)(unknown, index)));
    }
    if (!(0,json/* isRecord */.u4)(approved) && !(0,json/* isRecord */.u4)(found))
        return (0,differences/* isSame */.Ft)(approved, found);
    const [one, other] = [(0,json/* fieldsOf */.Pf)(approved), (0,json/* fieldsOf */.Pf)(found)];
    if (!isOneKind(approved, found))
        return false;
    const names = new Set([...Object.keys(one), ...Object.keys(other), ...Object.keys((0,json/* fieldsOf */.Pf)(unknown))]);
    return [...names].every((name) => agrees(one[name], other[name], (0,redact/* markAt */.Hf)(unknown, name)));
};
/** An object, or nothing, on either side. */
const isOneKind = (...values) => values.every((value) => value === null || value === undefined || (0,json/* isRecord */.u4)(value));

;// CONCATENATED MODULE: ./build/src/terraform/approval/provisioned.js

/**
 * The addresses of the resources with provisioners in a module of a plan's `configuration`, without keys of instances:
 * whether the provisioners of one that is there have run, the world cannot tell.
 */
const provisionedIn = (module, prefix = '') => {
    const here = (0,json/* listAt */.gT)(module, 'resources')
        .filter((resource) => (0,json.at)(resource, 'provisioners') !== undefined)
        .map((resource) => `${prefix}${(0,json/* optionalTextAt */.Tq)(resource, 'address')}`);
    const calls = Object.entries((0,json/* fieldsOf */.Pf)((0,json.at)(module, 'module_calls')));
    const inside = calls.flatMap(([name, call]) => provisionedIn((0,json.at)(call, 'module'), `${prefix}module.${name}.`));
    return [...here, ...inside];
};
/** The address of an instance as the configuration has it: `module.vpc["x"].aws_subnet.a[1]` → `module.vpc.aws_subnet.a`. */
const configuredAddress = (address) => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');

;// CONCATENATED MODULE: ./build/src/terraform/approval/resume-step.js


/**
 * What is left to do after an apply that was interrupted. What it began, AWS goes on making, though Terraform would
 * replace it: it is waited for, and kept once it is as approved. Anything that was not approved stops it all.
 */
const resumeStep = (approved, next) => {
    const underWay = [...next]
        .filter(([key, change]) => resume_step_isUnderWay(approved.get(key), change))
        .map(([, { address }]) => address);
    const { violations, untaint } = containedIn(approved, next);
    const real = violations.filter(({ address }) => !underWay.includes(address));
    if (real.length > 0)
        return { do: 'stop', because: real.map(({ address, because }) => `${address}: ${because}`) };
    if (underWay.length > 0)
        return { do: 'wait', addresses: underWay };
    return untaint.length > 0 ? { do: 'untaint', addresses: untaint } : { do: 'apply' };
};
/** `CREATING`, `pending`: services write it in either case, in `status` or in `state`. */
const resume_step_isUnderWay = (was, is) => was?.change.actions.includes('create') === true &&
    is.actionReason === 'replace_because_tainted' &&
    ['status', 'state'].some((name) => /^(creating|pending|provisioning|updating|in[-_ ]?progress)$/i.test(String((0,json.at)(is.change.before, name))));

;// CONCATENATED MODULE: ./build/src/terraform/approval/replan.js






/** Plans again, and takes the new plan only if it means the same, or, where that was asked for, no more than the approved one. */
const replan = async (wish, outside) => {
    const { terraform, readPlan, progress } = outside;
    const { approved, out, mode } = wish;
    const planned = await progress.phase('plan', () => (0,plan_unlocked/* planUnlocked */.V)({ out, mode, lock: true }, outside));
    if (planned.kind === 'locked')
        return planned;
    if (!planned.changes)
        return { kind: 'nothing-to-do' };
    const { fingerprint, controlled } = await readPlan(terraform.show(out), { mode, approved: approved?.controlled });
    if (fingerprint === wish.fingerprint)
        return { kind: 'apply', planFile: out, which: 'same', controlled };
    if (wish.accept === 'subset' && approved !== undefined) {
        return resume({ ...wish, approved, deadline: outside.clock.now() + longestWaitMilliseconds }, outside);
    }
    const list = controlled.clusters.length > 0 ? ', or something else would be deleted before it' : '';
    const because = `the plan as it would be now does something else${list}: plan anew, and let that be approved`;
    return { kind: 'stale', because: [because] };
};
/** What an interrupted apply began, AWS goes on making: a cluster takes the longest. */
const longestWaitMilliseconds = 20 * 60_000;
const pauseMilliseconds = 15_000;
/** Goes on with what is left of the approved plan, after what was interrupted has become complete in the world. */
const resume = async (wish, outside) => {
    const { terraform, progress } = outside;
    const { approved, out, mode } = wish;
    const changes = await approvedChanges(terraform.show(approved.planFile));
    for (;;) {
        const step = resumeStep(changes, await approvedChanges(terraform.show(out)));
        if (step.do === 'stop')
            return { kind: 'stale', because: step.because };
        if (step.do === 'apply')
            return { kind: 'apply', planFile: out, which: 'subset', controlled: approved.controlled };
        const refused = await settle[step.do](step, wish, outside);
        if (refused.length > 0)
            return { kind: 'stale', because: refused };
        const planned = await progress.phase('plan', () => (0,plan_unlocked/* planUnlocked */.V)({ out, mode, lock: true }, outside));
        if (planned.kind === 'locked')
            return planned;
        if (!planned.changes)
            return { kind: 'nothing-to-do' };
    }
};
/** Why it is not waited any longer; empty while it is. */
const wait = async ({ addresses }, { deadline }, { clock, progress }) => {
    const left = deadline - clock.now();
    if (left <= 0)
        return addresses.map((address) => `${address}: it is still being made`);
    progress.say(`still being made since its apply was interrupted: ${addresses.join(', ')}; waiting, at most ${(0,time/* formatDuration */.a)(left)}`);
    await clock.sleep(Math.min(pauseMilliseconds, left));
    return [];
};
/** Why they must not be kept; empty when they are kept. */
const replan_untaint = async ({ addresses }, { out }, { terraform, progress }) => {
    const unclear = await withProvisioners(terraform, out, addresses);
    if (unclear.length > 0)
        return unclear.map(tellUnclear);
    for (const address of addresses) {
        progress.say(`${address} was made to its end as approved, though its apply was interrupted: it is kept`);
        await terraform.untaint(address);
    }
    return [];
};
const settle = { wait, untaint: replan_untaint };
const tellUnclear = (address) => `${address}: its creation was interrupted, and nobody can tell whether its provisioners have run`;
const withProvisioners = async (terraform, planFile, addresses) => {
    const chunks = [];
    for await (const chunk of terraform.show(planFile))
        chunks.push(chunk);
    const configuration = (0,json.at)((0,json/* parseJson */.qF)(Buffer.concat(chunks).toString()), 'configuration');
    const provisioned = new Set(provisionedIn((0,json.at)(configuration, 'root_module')));
    return addresses.filter((address) => provisioned.has(configuredAddress(address)));
};

;// CONCATENATED MODULE: ./build/src/terraform/program/applied-outputs.js

/** The outputs of what was just applied, asked for twice where need be; else why there are none, which undoes nothing. */
const appliedOutputs = async ({ outputs }) => {
    try {
        return await outputs().catch((error) => {
            if (isRefusal(error))
                return outputs();
            throw error;
        });
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        const next = 'Run again: it finds nothing to do, and reads them';
        const told = `the plan is applied, but its outputs cannot be read: ${error.message}. ${next}`;
        return new lib_failure/* Failure */.H(error.reason, told, { cause: error });
    }
};
const isRefusal = (error) => error instanceof lib_failure/* Failure */.H && error.reason !== 'cancelled';

;// CONCATENATED MODULE: ./build/src/terraform/conclude-apply.js


/** What a plan came to that Terraform has applied, or has tried to. */
const concludeApply = async ({ end, which, deleted, clusters }, outside) => {
    const { standing, warnings } = end;
    const ran = { standing, warnings, which, deleted };
    switch (end.kind) {
        case 'applied': {
            const failure = await leftOf(clusters, outside);
            if (failure)
                return { outcome: 'failed', failure, recovered: { lock: 'free', state: 'stored' }, ...ran };
            const outputs = await appliedOutputs(outside.terraform);
            if (!(outputs instanceof lib_failure/* Failure */.H))
                return { outcome: 'applied', outputs, ...ran };
            return { outcome: 'failed', failure: outputs, recovered: { lock: 'free', state: 'stored' }, ...ran };
        }
        case 'interrupted':
            return { outcome: 'interrupted', ...ran };
        case 'locked':
            return lockedBy(end.lock, outside);
        default:
            return { outcome: 'failed', failure: end.failure, recovered: await outside.recover(end.left), ...ran };
    }
};
/** The plan is applied, and the summary has to say so, whatever the look at what is left comes to. */
const leftOf = async (clusters, { controllers }) => {
    try {
        await controllers.refuseAnyLeft(clusters);
        return undefined;
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && error.reason !== 'cancelled')
            return error;
        throw error;
    }
};
/** Somebody else holds the state: who, as far as that can be told. */
const lockedBy = async (lock, { runsHolding }) => ({
    outcome: 'locked',
    lock,
    runs: await runsHolding(lock),
});

// EXTERNAL MODULE: ./build/src/terraform/program/state-id.js
var state_id = __webpack_require__(23664);
;// CONCATENATED MODULE: ./build/src/terraform/stale-apply.js

/** What was deleted for a plan that was then not to be applied is gone all the same. */
const staleAfter = (deleted, because) => ({
    outcome: 'stale',
    because: [...because, ...tellDeleted(deleted)],
});
/** Why a plan is not applied that would leave behind what nobody approved to be deleted. */
const tellUnapproved = ({ found, scaled }, deleted) => {
    const done = deleted.length === 0 ? ['nothing was deleted'] : tellDeleted(deleted);
    return [
        ...found.map((one) => `${(0,leftover/* lineOf */.cA)(one)} was made since the plan was approved`),
        `${[...(scaled ? ['the nodes were scaled to none already'] : []), ...done].join(', ')}: plan anew, and let that be approved`,
    ];
};
const tellDeleted = (deleted) => deleted.length === 0 ? [] : [`deleted already, as approved: ${deleted.map(leftover/* lineOf */.cA).join(', ')}`];

;// CONCATENATED MODULE: ./build/src/terraform/apply.js





/** How often the state may change between our plan and its apply before we give up. */
const mostPlans = 3;
/**
 * In a directory that is initialised. Applies the plan that was approved; where the state has moved on, a new one, if it
 * does nothing that was not approved. Before clusters are destroyed, what their controllers made is taken away.
 */
const apply = async (request, outside) => {
    const { terraform, progress, privateDirectory, controllers } = outside;
    const { approved } = request;
    const deleted = [];
    let next = await beginWith(request, outside);
    for (let plans = 2; next.kind === 'apply'; plans += 1) {
        const { planFile, which, controlled } = next;
        const cleared = await controllers.clear(controlled);
        if (cleared.kind === 'unapproved')
            return { outcome: 'stale', because: tellUnapproved(cleared, deleted) };
        deleted.push(...cleared.deleted);
        const end = await progress.phase('apply', () => terraform.apply(planFile), isFailure);
        if (end.kind !== 'stale')
            return concludeApply({ end, which, deleted, clusters: controlled.clusters }, outside);
        if (plans > mostPlans)
            return staleAfter(deleted, ['the state changes faster than a plan is made of it']);
        progress.say('the state has changed since that plan was made: planning again');
        next = await replan({ ...request, out: (0,external_node_path_.join)(privateDirectory, `plan-${plans}`) }, outside);
    }
    if (next.kind === 'nothing-to-do') {
        await controllers.refuseAnyLeft(approved?.controlled.clusters ?? []);
        return { outcome: 'nothing-to-do', outputs: await terraform.outputs() };
    }
    return next.kind === 'locked' ? lockedBy(next.lock, outside) : staleAfter(deleted, next.because);
};
/** The approved plan, or, where there is none or it is not good any more, a new one. */
const beginWith = async (request, outside) => {
    const { approved } = request;
    const { terraform, privateDirectory } = outside;
    // Terraform's own refusal would come too late: after what controllers made is gone, and while somebody else is at work.
    const lock = approved && approved.controlled.clusters.length > 0 ? await terraform.lastingLock() : undefined;
    if (lock)
        return { kind: 'locked', lock };
    return approved === undefined || (await hasMovedOn(approved, outside))
        ? replan({ ...request, out: (0,external_node_path_.join)(privateDirectory, 'plan-1') }, outside)
        : { kind: 'apply', which: 'approved', ...approved };
};
/** Whether the state is another than that of the plan, where it would be told too late: after something was deleted. */
const hasMovedOn = async ({ state }, { terraform, progress }) => {
    if (state === '' || (0,state_id/* stateIdOf */.o)(await terraform.pullState()) === state)
        return false;
    progress.say('the state has changed since that plan was made: planning again');
    return true;
};
const isFailure = ({ kind }) => kind !== 'applied';

// EXTERNAL MODULE: ./build/src/terraform/lock-runs.js
var lock_runs = __webpack_require__(28706);
// EXTERNAL MODULE: ./build/src/terraform/program/apply-progress.js
var apply_progress = __webpack_require__(66217);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/terraform/program/diagnostics.js
var diagnostics = __webpack_require__(92525);
// EXTERNAL MODULE: ./build/src/terraform/report/describe-leftovers.js
var describe_leftovers = __webpack_require__(54957);
// EXTERNAL MODULE: ./build/src/terraform/report/describe-recovered.js
var describe_recovered = __webpack_require__(89844);
;// CONCATENATED MODULE: ./build/src/terraform/report/describe-apply.js








/** What became of a stack, for the job summary. */
const describeApply = (result, about) => {
    const stack = (0,markdown/* code */.aY)(about.stack);
    switch (result.outcome) {
        case 'applied':
            return {
                headline: `${(0,markdown/* code */.aY)('applied')} ${stack}: ${counts(result.standing)}${anew[result.which]}`,
                sections: [
                    ...cleared(result),
                    ...done(result.standing, about.now),
                    ...outputs(result),
                    ...warnings(result.warnings),
                ],
            };
        case 'nothing-to-do':
            return {
                headline: `${(0,markdown/* code */.aY)('nothing-to-do')} ${stack}: it is already as the approved plan would make it`,
                sections: outputs(result),
            };
        case 'stale':
            return {
                headline: `${(0,markdown/* code */.aY)('stale')} ${stack}: not applied, since something has changed since the plan was approved`,
                sections: [
                    (0,lib_report/* whySection */.cb)(result.because.map((reason) => `- ${(0,markdown/* literal */.eu)(reason)}`).join('\n')),
                    ...(0,lib_report/* nextSection */.tV)(afterStale),
                ],
            };
        case 'locked':
            return {
                headline: `${(0,markdown/* code */.aY)('locked')} ${stack}: not applied, since its state is locked`,
                sections: (0,lock_runs/* lockSections */.WT)({ ...result, now: about.now }),
            };
        case 'interrupted':
            return {
                headline: `${(0,markdown/* code */.aY)('interrupted')} ${stack}: ${counts(result.standing)}, then the run was stopped`,
                sections: [
                    ...(0,lib_report/* nextSection */.tV)(goOn),
                    ...cleared(result),
                    ...done(result.standing, about.now),
                    ...unfinished(result.standing),
                ],
            };
        default:
            return {
                headline: `${(0,markdown/* code */.aY)('failed')} ${stack}: ${counts(result.standing)}, then it failed`,
                sections: [
                    (0,lib_report/* whySection */.cb)((0,markdown/* fenced */.OF)(result.failure.message)),
                    ...(0,lib_report/* nextSection */.tV)(afterFailure((0,describe_recovered/* describeLeft */.J)(result.recovered))),
                    ...cleared(result),
                    ...done(result.standing, about.now),
                    ...unfinished(result.standing),
                    ...warnings(result.warnings),
                ],
            };
    }
};
const anew = {
    approved: '',
    same: ', by a new plan of the same meaning, since the state had changed',
    subset: ', which was what was left of the approved plan',
};
const again = 'Run this job again with `accept: subset` and the same plan to do what is left of it, or plan anew.';
const goOn = `The state holds what was made. ${again}`;
const afterStale = 'Plan again, and let that plan be approved. After an apply that was interrupted, `accept: subset` goes on with what is left of the approved plan.';
/** What an apply left behind comes first: before that is seen to, another one would not get far, or not know what was made. */
const afterFailure = (left) => left.length === 0 ? goOn : `${left.map((line) => `- ${(0,markdown/* prose */.CS)(line)}.`).join('\n')}\n\nThen: ${again}`;
const counts = (standing) => {
    const { created, updated, destroyed } = (0,apply_progress/* tally */.N4)(standing);
    return `${created} created, ${updated} updated, ${destroyed} destroyed`;
};
const cleared = ({ deleted }) => (0,describe_leftovers/* leftoverSections */.KJ)(deleted, 100_000).map((section) => ({
    ...section,
    heading: `Made by controllers, and deleted (${deleted.length})`,
    weight: 'detail',
}));
const mostRows = 500;
const done = (standing, now) => {
    if (standing.done.length === 0)
        return [];
    const rows = standing.done.slice(0, mostRows).map(({ address, action }) => [(0,markdown/* code */.aY)(address), action]);
    const more = standing.done.length > mostRows ? `\n\n${standing.done.length - mostRows} more are in the log.` : '';
    const took = (0,time/* formatDuration */.a)(now - standing.startedAt);
    return [{ heading: `Done in ${took}`, body: (0,markdown/* table */.tp)(['Resource', 'What'], rows) + more, weight: 'detail' }];
};
const unfinished = ({ failed, running }) => {
    const rows = [
        ...failed.map(({ address, action }) => [(0,markdown/* code */.aY)(address), action, 'failed']),
        ...running.map(({ address, action }) => [(0,markdown/* code */.aY)(address), action, 'begun']),
    ];
    const body = (0,markdown/* table */.tp)(['Resource', 'What', 'How far'], rows);
    return rows.length === 0 ? [] : [{ heading: 'Not done', body, weight: 'essential' }];
};
const outputs = ({ outputs: { values, sensitive }, }) => {
    const shown = Object.entries(values).map(([name, value]) => [(0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(describe_apply_short(JSON.stringify(value)))]);
    const rows = [...shown, ...sensitive.map((name) => [(0,markdown/* code */.aY)(name), 'sensitive'])];
    return rows.length === 0 ? [] : [{ heading: 'Outputs', body: (0,markdown/* table */.tp)(['Output', 'Value'], rows), weight: 'detail' }];
};
const describe_apply_short = (text) => (text.length <= 200 ? text : `${text.slice(0, 200)}…`);
const warnings = (found) => found.length === 0
    ? []
    : [
        {
            heading: 'Warnings',
            body: found.map((one) => `- ${(0,markdown/* literal */.eu)((0,diagnostics/* describeDiagnostic */.H2)(one))}`).join('\n'),
            weight: 'detail',
        },
    ];

;// CONCATENATED MODULE: ./build/src/actions/terraform-apply/run.js






const run = async (input, { stack, outside, openPlan, signal }) => {
    const { progress, terraform, clock } = outside;
    await progress.phase('init', () => terraform.init());
    const plan = input.plan === undefined ? undefined : await openPlan(input.plan);
    // Without a seal only the confirmation says that it is a destroy: the fingerprint of another plan is not the approved one.
    const mode = plan?.mode ?? (input.confirm === undefined ? 'normal' : 'destroy');
    refuseUnconfirmed({ mode, confirm: input.confirm, stack });
    const { fingerprint, accept } = input;
    const approved = plan && { planFile: plan.file, controlled: plan.controlled, state: plan.state };
    const result = await apply({ mode, fingerprint, approved, accept }, outside);
    const report = describeApply(result, { stack: stack.name, mode, now: clock.now() });
    const ending = {
        outcome: result.outcome,
        outputs: { ...outputsOf(result), report: (0,lib_report/* renderReport */.B1)(report, reportLimitBytes) },
        report,
    };
    const failure = failureOf(result, { stack, signal, now: clock.now() });
    return failure === undefined ? ending : { ...ending, failure };
};
/** A job's outputs together may have 1 MiB, in UTF-16. */
const reportLimitBytes = 200_000;
const refuseUnconfirmed = ({ mode, confirm, stack }) => {
    if (mode === 'normal' || confirm === stack.name)
        return;
    const found = confirm === undefined ? 'it is empty' : `it holds ${JSON.stringify(confirm)}`;
    throw new lib_failure/* Failure */.H('invalid-input', `confirm: should be the stack's name, ${JSON.stringify(stack.name)}, since this plan destroys it, but ${found}. Nothing was changed`);
};
const outputsOf = (result) => {
    const { created, updated, destroyed } = 'standing' in result ? (0,apply_progress/* tally */.N4)(result.standing) : noChange;
    const kept = 'recovered' in result && typeof result.recovered.state === 'object' ? result.recovered.state.kept : '';
    return {
        outputs: 'outputs' in result ? JSON.stringify(result.outputs.values) : '',
        created: String(created),
        updated: String(updated),
        destroyed: String(destroyed),
        'errored-state': kept,
    };
};
const noChange = { created: 0, updated: 0, destroyed: 0 };
const failureOf = (result, { stack, signal, now }) => {
    switch (result.outcome) {
        case 'stale':
            return {
                reason: 'conflict',
                message: `${stack.name} is not as it was when the plan was approved. ${result.because.join('. ')}`,
            };
        case 'locked':
            return { reason: 'conflict', message: (0,lock_runs/* lockText */.li)({ ...result, now }) };
        case 'interrupted':
            return {
                reason: signal.reason instanceof lib_failure/* Failure */.H ? signal.reason.reason : 'cancelled',
                message: `the apply of ${stack.name} was interrupted: its state holds what was made. Run again with accept: subset`,
            };
        case 'failed':
            return { reason: result.failure.reason, message: result.failure.message };
        default:
            return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/actions/terraform-apply/wiring.js












const roleOf = ({ applyRole }) => applyRole;
const readerOf = ({ keys, controllers, fingerprint }) => async (chunks, { mode, approved: controlled }) => {
    const meaning = await (0,read_meaning/* readMeaning */.i)({ chunks, mode, keys, controllers, approved: { fingerprint, controlled } });
    return { fingerprint: meaning.summary.fingerprint, controlled: meaning.controlled };
};
const wire = async (input, started) => {
    const whenLate = 'Look at the log for what took long, then run again with accept: subset';
    return (0,terraform_session/* inSession */.C)({ input, roleOf, whenLate }, started, async ({ runner, runsHolding, controllers, ...open }) => {
        const { stack, terraform, privateDirectory } = open;
        const { context, progress, signal } = runner;
        const { repository, sha: commit, workspace } = context;
        const { fingerprint } = input;
        const keys = (0,terraform_keys/* stackKeys */.T)(input['seal-key'], open, runner);
        const keeping = input['seal-key'].kind === 'kms' ? await (0,terraform_keys/* keysAtHand */.R)(keys) : keys;
        const directory = (0,external_node_path_.resolve)(workspace, stack.directory);
        const keep = (stateFile) => (0,keep_state/* keepState */.J)({
            stateFile,
            directory: context.temporaryDirectory,
            repository,
            commit,
            stack: stack.name,
            keys: keeping,
        });
        const clock = (0,outside_clock/* createClock */.t)(signal);
        const who = (0,who_we_are/* whoWeAre */.l)();
        const recovering = { terraform, progress, clock };
        const outside = {
            terraform,
            controllers,
            readPlan: readerOf({ keys, controllers, fingerprint }),
            runsHolding,
            releaseLock: (own) => (0,release_own_lock/* releaseOwnLock */.L)({ who, own }, recovering),
            recover: (own) => (0,recover/* recover */.l)({ directory, who, own, keep }, recovering),
            privateDirectory,
            clock,
            progress,
        };
        return run(input, {
            stack,
            outside,
            signal,
            openPlan: (path) => openPlan({ path, workspace, repository, commit, stack, terraform, fingerprint, keys, privateDirectory }),
        });
    });
};
const cleanUp = (state, runner) => {
    const input = runner.input();
    return (0,terraform_clean_up/* cleanUpTerraform */.$)({ state, runner, input, roleOf, sealKey: input['seal-key'] });
};


/***/ })

};
