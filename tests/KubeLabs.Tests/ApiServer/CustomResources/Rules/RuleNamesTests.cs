using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.CustomResources.Rules;

internal sealed class RuleNamesTests
{
    [TestCase("a", "a")]
    [TestCase("_a_", "_a_")]
    [TestCase("a-b", "a__dash__b")]
    [TestCase("a.b/c", "a__dot__b__slash__c")]
    [TestCase("a__b", "a__underscores__b")]
    [TestCase("namespace", "__namespace__")]
    [TestCase("for", "__for__")]
    public void A_name_comes_back(string name, string escaped)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RuleNames.Escape(name), Is.EqualTo(escaped));
            Assert.That(RuleNames.Unescape(escaped), Is.EqualTo(name));
        }
    }

    [TestCase("1a")]
    [TestCase("")]
    [TestCase("a b")]
    [TestCase("이름")]
    public void Some_names_cannot_be_written(string name) => Assert.That(RuleNames.Escape(name), Is.Null);

    [TestCase("a__nope__b")]
    [TestCase("a__for__")]
    public void Some_texts_name_nothing(string escaped) => Assert.That(RuleNames.Unescape(escaped), Is.Null);

    [TestCase("1h30m", 5_400_000_000_000)]
    [TestCase("2 days", 172_800_000_000_000)]
    [TestCase("1 min 30 sec", 90_000_000_000)]
    [TestCase("3weeks", 1_814_400_000_000_000)]
    [TestCase("x", null)]
    [TestCase("3 parsecs", null)]
    public void Lengths_of_time_are_read_in_words_too(string text, long? nanoseconds) =>
        Assert.That(DurationFormat.Parse(text)?.Nanoseconds, Is.EqualTo(nanoseconds));

    [TestCase("2020-01-31T00:00:00Z", true)]
    [TestCase("2020-01-31t23:59:59.5+02:00", true)]
    [TestCase("2020-02-31T00:00:00Z", false)]
    [TestCase("2020-01-31T24:00:00Z", false)]
    [TestCase("2020-01-31T00:00:00", false)]
    [TestCase("2020-01-31", false)]
    public void A_time_has_a_date_and_a_zone(string text, bool expected) => Assert.That(DateTimeFormat.Has(text), Is.EqualTo(expected));
}
