using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer;

internal sealed class GoDurationTests
{
    [TestCase("60s", 60_000)]
    [TestCase("1m30s", 90_000)]
    [TestCase("1.5h", 5_400_000)]
    [TestCase("250ms", 250)]
    [TestCase("-2s", -2000)]
    [TestCase("0", 0)]
    public void A_duration_is_read_as_Go_writes_it(string text, long milliseconds) =>
        Assert.That(GoDuration.Parse(text), Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));

    [TestCase("")]
    [TestCase("60")]
    [TestCase("ten")]
    [TestCase("1d")]
    [TestCase("99999999999h")]
    public void What_is_no_duration_is_none(string text) => Assert.That(GoDuration.Parse(text), Is.Null);
}
