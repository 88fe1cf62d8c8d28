using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Decoding;

internal sealed class ScalarTextTests
{
    [TestCase("YWJj", "YWJj", -1)]
    [TestCase("", "", -1)]
    [TestCase("YW\nJj\r\n", "YWJj", -1)]
    [TestCase("YR==", "YQ==", -1)]
    [TestCase("YQ", null, 0)]
    [TestCase("YWJjYQ", null, 4)]
    [TestCase("YQ=", null, 3)]
    [TestCase("YQ==YQ==", null, 4)]
    [TestCase("a b", null, 1)]
    [TestCase("a-_b", null, 1)]
    [TestCase("é", null, 0)]
    [TestCase("=", null, 0)]
    public void Base64_is_read_as_Go_reads_it(string text, string? canonical, int mistake)
    {
        var result = GoBase64.Canonical(text, out var at);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result, Is.EqualTo(canonical));
            Assert.That(at, Is.EqualTo(mistake));
        }
    }

    [TestCase("2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z")]
    [TestCase("2024-01-01T00:30:00.123456789+09:00", "2023-12-31T15:30:00Z")]
    [TestCase("2024-01-01T00:00:00,5Z", "2024-01-01T00:00:00Z")]
    public void A_time_is_stored_in_UTC_and_seconds(string text, string stored) =>
        Assert.That(GoTime.Canonical(text, micro: false, out _), Is.EqualTo(stored));

    [TestCase("2024-01-01T00:30:00.123456+09:00", "2023-12-31T15:30:00.123456Z")]
    [TestCase("2024-01-01T00:30:00.120000Z", "2024-01-01T00:30:00.120000Z")]
    public void A_time_with_microseconds_keeps_six_digits(string text, string stored) =>
        Assert.That(GoTime.Canonical(text, micro: true, out _), Is.EqualTo(stored));

    [TestCase("x", " as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\"")]
    [TestCase("", " as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"2006\"")]
    [TestCase("2024-01-01", " as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"T\"")]
    [TestCase("2024-01-01 00:00:00Z", " as \"2006-01-02T15:04:05Z07:00\": cannot parse \" 00:00:00Z\" as \"T\"")]
    [TestCase("2024-01-01T00:00:00", " as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"Z07:00\"")]
    [TestCase("2024-13-01T00:00:00Z", ": month out of range")]
    [TestCase("2023-02-29T00:00:00Z", ": day out of range")]
    [TestCase("2024-01-01T24:00:00Z", ": hour out of range")]
    [TestCase("2024-01-01T00:00:00Zx", ": extra text: \"x\"")]
    public void What_is_no_time_is_told_in_the_words_of_Go(string text, string end)
    {
        Assert.That(GoTime.Canonical(text, micro: false, out var mistake), Is.Null);
        Assert.That(mistake, Is.EqualTo($"parsing time \"{text}\"{end}"));
    }
}
