using System.Reflection;
using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>Every rule is needed: left out alone, a case of the corpus or a test of the API server fails.</summary>
internal sealed class RuleNeedTests
{
    // Of many that a rule speaks in, a few tell whether it is missed.
    private const int MostWitnesses = 8;

    [Test]
    public void A_rule_that_is_left_out_is_missed()
    {
        var witnesses = Witnesses();
        var idle = RuleMethods.All.Where(rule => !witnesses.ContainsKey(rule)).Select(rule => $"{RuleMethods.Shown(rule)} never speaks");
        var spare = witnesses.Where(pair => !IsMissed(pair.Key, pair.Value)).Select(pair => $"{RuleMethods.Shown(pair.Key)} is not missed");
        List<string> unneeded = [.. idle.Concat(spare).Order(StringComparer.Ordinal)];
        Assert.That(unneeded, Is.Empty);
    }

    // What holds while all rules are at work, by the rules that speak in it.
    private static Dictionary<MethodBase, List<Evidence>> Witnesses()
    {
        var witnesses = RuleMethods.All.ToDictionary(rule => rule, _ => new List<Evidence>());
        foreach (var evidence in Evidence.All())
        {
            var speaking = new HashSet<MethodBase>();
            var holds = Run(evidence, _ =>
            {
                speaking.UnionWith(RuleMethods.AtWork());
                return true;
            });
            foreach (var rule in holds ? speaking : [])
            {
                if (witnesses.TryGetValue(rule, out var known) && known.Count < MostWitnesses) known.Add(evidence);
            }
        }

        return witnesses.Where(pair => pair.Value.Count > 0).ToDictionary();
    }

    private static bool IsMissed(MethodBase rule, List<Evidence> witnesses) =>
        witnesses.Exists(evidence => !Run(evidence, _ => !RuleMethods.AtWork().Contains(rule)));

    private static bool Run(Evidence evidence, Predicate<Cause> stays)
    {
        CauseList.Stays = stays;
        try
        {
            return evidence.Holds();
        }
        finally
        {
            CauseList.Stays = null;
        }
    }
}
