import { choice, numeric, right, several, shortAnswer, wrong } from '#authoring/quiz'

export default [
  choice('rare-disease', {
    title: 'Screening for a rare disease',
    ask: 'One person in 500 has a disease. A missed case is found too late; whoever is flagged gets a cheap, harmless second test. Which number should the screening model be tuned for first?',
    options: [
      wrong('Accuracy', 'A model that flags nobody has an accuracy of 0.998 here, and misses every case.'),
      wrong(
        'Precision',
        'Precision guards against false alarms, and a false alarm costs next to nothing here. The costly mistake is a missed case.',
      ),
      right('Recall, with a floor under precision that the second test can bear'),
      wrong(
        'The true-negative rate',
        'That counts healthy people who are left alone. Nearly everybody is healthy, and flagging nobody makes it perfect.',
      ),
    ],
  }),
  choice('spam', {
    title: 'A spam filter that deletes',
    ask: 'A filter deletes what it takes for spam, and nobody looks again. A tenth of the mail is spam. Which of these matters most?',
    options: [
      wrong('Recall', 'Recall counts spam that gets through, which costs a click. A letter that is deleted by mistake is gone.'),
      right('Precision'),
      wrong('Accuracy', 'It weighs a lost letter the same as a piece of spam that gets through.'),
      wrong('F1', 'F1 weighs the two kinds of mistake alike; here one of them costs far more than the other.'),
    ],
  }),
  several('accuracy-misleads', {
    title: 'When accuracy misleads',
    ask: 'In which of these situations can accuracy be high although the model is of no use?',
    options: [
      right('Two of every thousand payments are fraud, and the model is to find them.'),
      wrong(
        'Ten species of flower, as many pictures of each, and every confusion is as bad as another.',
        'With classes of equal size and mistakes of equal cost, a high accuracy means just what it says.',
      ),
      right('The test set has 95 % of one class, and the model always answers with that class.'),
      right('Machines fail once a month; the model says each hour whether the next one brings a failure.'),
    ],
  }),
  numeric('precision', {
    title: 'Precision from counts',
    ask: 'A model flags 80 of 2000 transactions. 100 of the 2000 are fraud, and it has found 48 of these. What is its precision?',
    value: 0.6,
    relative: 0.005,
    mistakes: [
      { value: 0.48, says: 'the share is taken of all fraud, which is recall' },
      { value: 0.958, says: 'all right answers are counted over everything, which is accuracy' },
      { value: 8 / 15, says: 'F1 is taken in place of precision' },
    ],
  }),
  numeric('f1', {
    title: 'F1 from counts',
    ask: 'The same model: 80 flagged, 100 fraud, 48 found. What is its F1? Give three decimals.',
    value: 8 / 15,
    relative: 0.002,
    mistakes: [
      { value: 0.54, says: 'precision and recall are averaged by half their sum, where F1 is their harmonic mean' },
      { value: Math.sqrt(0.6 * 0.48), says: 'the geometric mean is taken, where F1 is the harmonic one' },
      { value: 0.958, says: 'all right answers are counted over everything, which is accuracy' },
    ],
  }),
  choice('auc-meaning', {
    title: 'What an AUC of 0.9 says',
    ask: 'On the test set a model has an AUC of 0.9. What follows?',
    options: [
      wrong(
        'It is right in 90 % of cases.',
        'That would be accuracy, which takes a threshold. AUC has none: it is about the order of the scores.',
      ),
      right('A positive drawn at random has a higher score than a negative drawn at random with probability 0.9.'),
      wrong(
        'Of those it flags, 90 % are positive.',
        'That would be precision, which takes a threshold and depends on how rare positives are.',
      ),
      wrong(
        'Its scores, read as probabilities, are right on average.',
        'That is calibration. Cubing every score leaves AUC as it is, and calibration broken.',
      ),
    ],
  }),
  several('auc-invariance', {
    title: 'What leaves AUC as it is',
    ask: 'The scores of a model, and the people it is tested on, are changed in one of these ways. Which leave AUC as it was (up to chance)?',
    options: [
      right('Every score is replaced by its logarithm.'),
      right('Half of the negatives, drawn at random, are dropped.'),
      wrong(
        'Scores are rounded to 0 or 1 at a threshold of 0.5.',
        'Rounding makes ties of what was ordered: what is left of the curve is a single point joined to the corners.',
      ),
      wrong(
        'Positives that are hard to tell are dropped from the test set.',
        'That changes the order of positives against negatives in favour of the model: the easier cases remain.',
      ),
    ],
  }),
  shortAnswer('imbalance', {
    title: 'ROC or precision–recall',
    ask: 'One payment in a thousand is fraud. A model has an AUC of 0.97, and the investigators say that nearly everything it flags is harmless. Explain how both can be true, and say which curve you would show them instead.',
    leastWords: 40,
    model:
      'The ROC curve divides false alarms by the number of negatives, and there are a thousand times as many of these as frauds. A false-positive rate of 1 % looks like the left edge of the plot, and still means about ten false alarms for each fraud, even if all frauds are found: a precision of about 0.09. AUC is about the order of one positive and one negative, and says nothing of how many negatives compete. I would show the precision–recall curve, or precision among the flags the investigators have time for in a day, since that is the share of their work that is not wasted.',
    levels: [
      'Does not connect the high AUC with the many false alarms, or takes one of the two for an error.',
      'Says that negatives are many, but not what false alarms are divided by, or names no better curve.',
      'Says that the false-positive rate is a share of very many negatives, so that a small rate is a large number of flags, and names precision–recall or precision at the capacity.',
      'As before, with numbers: for example that 1 % of the negatives is about ten times as many flags as there are frauds.',
    ],
  }),
  shortAnswer('threshold', {
    title: 'A threshold from costs',
    ask: 'A missed defect costs 200 €, a false alarm 5 €. The model gives calibrated probabilities. At which probability should it raise an alarm, and why is 0.5 the wrong answer? A few sentences.',
    leastWords: 30,
    model:
      'At probability p, staying silent costs 200 p € on average, and an alarm costs 5 (1 − p) €. An alarm is the cheaper one where 200 p > 5 (1 − p), that is where p > 5/205, about 0.024. A threshold of 0.5 would be right if both mistakes cost the same; here a missed defect costs forty times as much, so an alarm pays long before a defect is likely. The rule needs calibrated probabilities: with scores that are merely in the right order, the threshold has to be found on held-out data by its cost.',
    levels: [
      'Keeps 0.5, or gives a threshold without comparing the two costs.',
      'Says that the threshold has to be far below 0.5 because a miss costs more, without working it out.',
      'Compares the expected costs and arrives at 5/205, about 0.024 (or 1/40 = 0.025 by a rough ratio).',
      'As before, and says that this rests on calibrated probabilities, or what to do where they are not.',
    ],
  }),
]
