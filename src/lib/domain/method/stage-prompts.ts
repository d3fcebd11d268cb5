import type { Bilingual, StageKind } from '../entities/session.ts';

const say = (ar: string, en: string): Bilingual => ({ ar, en });

/** What is asked aloud in each stage (method.md 2.4), in its order; the first stands in large type. */
export const PROMPTS: Readonly<Record<StageKind, readonly Bilingual[]>> = {
	opening: [
		say(
			'أهلًا وسهلًا بكم جميعًا. قبل أن نبدأ، لنتعرّف: ما الاسم الذي تحبون أن نناديكم به، ومن أي فريق أو لجنة أتيتم؟',
			'Welcome, everyone. Before we begin, let us get to know each other: what name would you like to be called by, and which team or committee are you from?'
		),
		say('بكلمة واحدة: كيف حالكم ونحن نبدأ؟', 'In one word: how are you as we begin?'),
		say(
			'ما الشيء الواحد الذي إن تحقق اليوم قلتم: كان هذا اللقاء يستحق وقتنا؟',
			'What one thing, if it happens today, would make this meeting worth your time?'
		),
		say(
			'هدفنا اليوم هو ⟨…⟩، وسننتهي في الساعة ⟨…⟩. ستأخذون جميعًا نسخة من النتائج قبل المغادرة.',
			'Our aim today is ⟨…⟩, and we end at ⟨…⟩. Everyone takes a copy of the results before leaving.'
		)
	],
	agreements: [
		say(
			'ما الذي يحتاج إليه بعضنا من بعض كي نتحدث بصراحة واحترام؟ لنقترح اتفاقات قصيرة نلتزم بها حتى نهاية الجلسة.',
			'What do we need from each other to speak frankly and respectfully? Let us suggest short agreements to keep until the end of the session.'
		),
		say(
			'ما الذي يبقى داخل هذه الجلسة، وما الذي يجوز أن يخرج منها؟',
			'What stays in this session, and what may leave it?'
		),
		say(
			'كيف سنتخذ قراراتنا اليوم؟ أقترح التراضي: نمضي إن لم يكن لدى أحدنا اعتراض جوهري.',
			'How will we decide today? I propose consent: we go ahead if no one has a substantive objection.'
		),
		say(
			'هل في هذه القائمة ما لا يستطيع أحدكم الالتزام به؟ نعدّله قبل أن نعتمده.',
			'Is there anything in this list that someone cannot work with? We change it before adopting it.'
		)
	],
	context: [
		say(
			'هذه التزاماتنا من اللقاء الماضي. ما الذي تحقق منها؟ شكر خاص لمن أنجز.',
			'These are our commitments from last time. What came true? Special thanks to those who delivered.'
		),
		say(
			'أي درس تعلّمناه سابقًا يجب ألّا ننساه اليوم؟',
			'Which lesson learned before must we not forget today?'
		),
		say(
			'تشير نتائج البحث إلى ⟨…⟩. هل يشبه ذلك واقعنا؟ وأين يختلف عنه؟',
			'Research says ⟨…⟩. Does this resemble our reality? Where does it differ?'
		)
	],
	actors: [
		say(
			'مَن يعمل في منطقتنا على هذه القضية، أو يتأثر بها، أو يستطيع أن يساعد فيها أو يعرقل العمل عليها؟ ابدؤوا ببطاقة لفريقكم أو لجنتكم.',
			'Who in our region works on this, is affected by it, can help with it or hinder it? Start with a card for your own team or committee.'
		),
		say('اكتبوا اسم الجهة لا اسم الشخص.', 'Write the organisation, not the person.'),
		say(
			'مَن الغائب عن هذه الخريطة؟ مَن يتأثر بقرارنا ولا صوت له هنا اليوم؟',
			'Who is missing from this map? Who is affected by our decision and has no voice here today?'
		),
		say(
			'ما قدرة هذه الجهة على إنجاح مبادرتنا هذه تحديدًا أو تعطيلها؟ من 0 إلى 5.',
			'How able is this actor to make our initiative succeed or fail? From 0 to 5.'
		),
		say(
			'وما مدى اهتمامها بهذه القضية؟ من 0 إلى 5.',
			'And how much does it care about this matter? From 0 to 5.'
		)
	],
	relations: [
		say(
			'مَن يتعاون مع مَن اليوم؟ نرسم ما هو قائم فعلًا، لا ما نتمناه.',
			'Who cooperates with whom today? We draw what is, not what we wish for.'
		),
		say(
			'ما العلاقة التي لو بنيناها لتغيّر عملنا؟ نرسمها بخط متقطّع.',
			'Which relation, if we built it, would change our work? We draw it dashed.'
		),
		say(
			'كيف تصفون هذه العلاقة: تعارف أم تنسيق أم تعاون أم تكامل؟',
			'How would you describe this relation: networking, coordination, cooperation or full collaboration?'
		),
		say(
			'هل هناك حساسية يجب أن نراعيها كي لا نزيدها؟ نكتب ما يفيد عملنا فقط.',
			'Is there a sensitivity we should mind so as not to worsen it? We write only what helps our work.'
		)
	],
	resources: [
		say(
			'ماذا لدينا نحن، قبل أن نسأل عمّا ينقصنا؟ فكّروا في الناس والمهارات والأماكن والأدوات والمعرفة والعلاقات والوقت.',
			'What do we have ourselves, before asking what we lack? Think of people, skills, places, tools, knowledge, contacts and time.'
		),
		say(
			'ما الذي يجيد فريقكم عمله باليد، وما الذي يعرفه، وما الذي يحبّ فعله؟',
			'What is your team good at making, what does it know, and what does it love to do?'
		),
		say(
			'ما الذي تستطيعون تقديمه للعمل المشترك: كم، ومتى، وبأي شروط؟',
			'What can you share for the joint work: how much, when, and on what terms?'
		),
		say(
			'ما المورد الموجود الذي لا نستفيد منه كما ينبغي؟ وما الذي يمكن إعادة استعماله؟',
			'Which resource do we have but under-use? What can be used again?'
		),
		say(
			'ما الذي تحتاج إليه المبادرة ولا نملكه اليوم؟',
			'What does the initiative need that we do not have today?'
		)
	],
	matching: [
		say(
			'أيّ هذه الحاجات يستطيع أحد الحاضرين أن يلبّيها الآن؟',
			'Which of these needs can someone here meet now?'
		),
		say(
			'ما الذي تحتاجون إليه مني كي تنجحوا؟ أجيب: نعم، أو لا، أو أحتاج إلى توضيح.',
			'What do you need from me to succeed? I answer yes, no, or I need clarification.'
		),
		say(
			'ما الحاجات التي بقيت بلا تلبية؟ هل نعيد صياغتها أم نبحث عمّن يلبّيها خارج دائرتنا؟',
			'Which needs remain unanswered? Do we rephrase them, or look for someone outside our circle?'
		)
	],
	dialogue: [
		say('ماذا ترون على اللوح؟ (وقائع فقط)', 'What do you see on the board? (facts only)'),
		say(
			'ما الذي لفت انتباهكم أو فاجأكم أو أقلقكم؟',
			'What struck you, surprised you or worried you?'
		),
		say('ماذا يعني ذلك لعملنا المشترك؟', 'What does it mean for our joint work?'),
		say('ما الذي يجب أن نفعله أو نتوقف عن فعله؟', 'What should we do, or stop doing?'),
		say(
			'ما الذي يجمعنا هنا ويمكن أن نبني عليه؟ وما الذي قد يفرّقنا إن لم ننتبه؟',
			'What connects us here that we can build on? What could divide us if we are careless?'
		)
	],
	ideas: [
		say(
			'ما الأنشطة التي نستطيع القيام بها معًا خلال ثلاثة أشهر بما لدينا من موارد؟',
			'What activities can we do together in three months with the resources we have?'
		),
		say(
			'ما الذي تستطيعون البدء به غدًا من دون انتظار إذن أو تمويل من أحد؟',
			'What can you start tomorrow without waiting for anyone’s permission or money?'
		),
		say(
			'وما النشاط الذي يقرّب فرقنا بعضها من بعض، كمعسكر أو احتفال أو تدريب تشاركي؟',
			'And which activity would bring our teams closer: a camp, a celebration, a participatory training?'
		),
		say(
			'لنسمِّ هذه المجموعة بعبارة من ثلاث كلمات إلى سبع تجيب عن سؤالنا.',
			'Let us name this cluster in three to seven words that answer our question.'
		)
	],
	prioritise: [
		say(
			'لدى كلٍّ منكم خمس نقاط. وزّعوها بحسب أثر الفكرة في المجتمع وقدرتنا على تنفيذها. لن تظهر الأصوات حتى ينتهي الجميع.',
			'You each have five dots. Place them by the effect of the idea on the community and our ability to carry it out. Votes stay hidden until all have finished.'
		),
		say('ما الذي جعلكم تختارون هذه الفكرة؟', 'What made you choose this idea?'),
		say(
			'هل بين الأفكار التي لم نخترها ما لا يجوز أن نخسره؟',
			'Is there something among the unchosen ideas that we must not lose?'
		)
	],
	commitments: [
		say(
			'لننتقل من “يجب أن نفعل” إلى “سنفعل”: من سيفعل ماذا، ومع من، وبأي موارد، وفي أي موعد؟',
			'Let us go from “it should be done” to “we will do it”: who does what, with whom, with which resources, by when?'
		),
		say(
			'كيف سنعرف أن هذا الالتزام تحقق؟ ماذا سنرى بأعيننا؟',
			'How will we know that this commitment is kept? What will we see with our own eyes?'
		),
		say(
			'من صفر إلى عشرة: ما مدى ثقتكم بإنجازه في موعده؟ وما الذي يرفعها درجة واحدة؟',
			'From zero to ten: how confident are you that it will be done in time? What would raise it by one?'
		),
		say(
			'هل لديكم تفويض بالالتزام باسم فريقكم الآن، أم تعودون إليه أولًا؟ ومتى نعرف جوابه؟',
			'Do you have a mandate to commit for your team now, or must you go back to it first? When will we know its answer?'
		),
		say(
			'إن طرأ عائق، فمن نُخبر، وكيف نعدّل الالتزام؟',
			'If an obstacle comes up, whom do we tell, and how do we change the commitment?'
		)
	],
	consent: [
		say(
			'سأقرأ المقترح كما هو مكتوب على الشاشة.',
			'I read the proposal as it is written on the screen.'
		),
		say(
			'أسئلة للفهم فقط: هل في النص ما ليس واضحًا؟',
			'Questions for understanding only: is anything in the text unclear?'
		),
		say('ردّ سريع من كلٍّ منكم، بجملة واحدة.', 'A quick reaction from each of you, in one sentence.'),
		say('هل نعدّل النص قبل جولة التراضي؟', 'Do we change the text before the consent round?'),
		say(
			'هل لدى أحدكم اعتراض، بمعنى سبب يجعل هذا المقترح مضرًّا بهدفنا أو يجعل تجربته غير آمنة؟ لا نسأل هل هو الأفضل، بل هل هو جيد بما يكفي الآن وآمن بما يكفي لنجرّبه حتى موعد المراجعة.',
			'Does anyone have an objection: a reason why this proposal would harm our aim or is not safe to try? We do not ask whether it is the best, but whether it is good enough for now and safe enough to try until the review date.'
		),
		say(
			'شكرًا على الاعتراض. كيف نعدّل المقترح ليستوعبه؟',
			'Thank you for the objection. How do we change the proposal to include it?'
		),
		say(
			'لا اعتراضات جوهرية. اعتُمد المقترح حتى تاريخ ⟨…⟩، ثم نراجعه.',
			'No substantive objections. The proposal is adopted until ⟨…⟩, then we review it.'
		)
	],
	closing: [
		say('ماذا نحمل معنا من هذه الجلسة؟', 'What do we take with us from this session?'),
		say(
			'ما الذي كان مفيدًا فنحافظ عليه؟ وما الذي نغيّره في المرة القادمة؟',
			'What was useful, so that we keep it? What do we change next time?'
		),
		say('لمن نوجّه كلمة شكر اليوم، وعلى ماذا؟', 'Whom do we thank today, and for what?'),
		say('بكلمة واحدة: بأي شعور نغادر؟', 'In one word: how do we feel as we leave?'),
		say(
			'قبل أن نغلق: هل على اللوح ما يجب حذفه أو إخفاؤه قبل التصدير؟',
			'Before we close: is there anything on the board to be deleted or hidden before it is exported?'
		)
	],
	followup: [
		say(
			'نراجع الالتزامات واحدًا واحدًا، بلا لوم. ما الذي تحقق منها؟ وما الذي يدلّ على ذلك؟',
			'We go through the commitments one by one, without blame. What came true? What shows it?'
		),
		say(
			'ما الذي لم يتحقق بعد؟ ما السبب؟ وما الذي تحتاجون إليه منا؟',
			'What has not come true yet? Why? What do you need from us?'
		),
		say(
			'هل ما زال هذا الالتزام مهمًّا؟ أنُبقيه أم نعدّله أم ننقله إلى جهة أخرى أم نعتذر عنه؟',
			'Is this commitment still relevant? Do we keep it, change it, hand it over or withdraw it?'
		),
		say(
			'كيف أفادنا هذا الاتفاق؟ وكيف نحسّنه؟ وهل من سبب لعدم الاستمرار فيه؟',
			'How has this agreement helped us? How do we improve it? Is there any reason not to continue?'
		),
		say(
			'بماذا التزمتم تجاهنا؟ وما الذي وصل منه؟',
			'What did you commit to us, and what of it arrived?'
		)
	],
	cowrite: [
		say(
			'ما الذي يحتاج فريق جديد إلى قراءته كي يبدأ؟ نكتبه معًا: تعريف، أو خطوات، أو مثال من تجربتنا، أو أخطاء شائعة، أو قائمة تحقّق.',
			'What does a new team need to read in order to begin? We write it together: a definition, steps, an example from our practice, common mistakes, or a checklist.'
		)
	],
	break: [
		say('استراحة قصيرة، وفرصة لشحن الهواتف.', 'A short break, and a chance to charge the phones.')
	],
	buffer: []
};
