using System.Globalization;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class CertificateUseTests
{
    [TestCase("valid-in-2015.crt", "2014-12-31T23:59:59Z", CertificateProblem.NotYetValid)]
    [TestCase("valid-in-2015.crt", "2015-01-01T00:00:00Z", null)]
    [TestCase("valid-in-2015.crt", "2015-12-31T23:59:59Z", null)]
    [TestCase("valid-in-2015.crt", "2016-01-01T00:00:00Z", CertificateProblem.Expired)]
    [TestCase("valid-in-2015.crt", "2016-01-01T08:59:59+09:00", null)]
    [TestCase("valid-from-2090.crt", "2089-12-31T23:59:59Z", CertificateProblem.NotYetValid)]
    [TestCase("valid-from-2090.crt", "2095-01-01T00:00:00Z", null)]
    public void Validity_is_that_of_the_instant(string file, string now, CertificateProblem? problem) =>
        Assert.That(CertificateUse.ValidityAt(CertificateFiles.Leaf(file), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))?.Kind,
            Is.EqualTo(problem));

    [Test]
    public void A_wrong_date_is_told_with_both_dates() =>
        Assert.That(CertificateUse.ValidityAt(CertificateFiles.Leaf("valid-in-2015.crt"), DateTimeOffset.UnixEpoch)?.Message.En,
            Is.EqualTo("The certificate is not valid before 2015-01-01 00:00:00 UTC; it is 1970-01-01 00:00:00 UTC."));

    [TestCase("rsa.crt", null)]
    [TestCase("use-both.crt", null)]
    [TestCase("use-any.crt", null)]
    [TestCase("use-client.crt", CertificateProblem.NotForServers)]
    public void An_extended_key_usage_must_allow_servers(string file, CertificateProblem? problem) =>
        Assert.That(CertificateUse.AsServer(CertificateFiles.Leaf(file))?.Kind, Is.EqualTo(problem));
}
