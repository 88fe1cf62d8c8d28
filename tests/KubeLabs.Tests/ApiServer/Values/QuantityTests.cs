using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Values;

internal sealed class QuantityTests
{
    [TestCase("0.5", "500m")]
    [TestCase("500m", "500m")]
    [TestCase("1000m", "1")]
    [TestCase("1024Mi", "1Gi")]
    [TestCase("1.5Gi", "1536Mi")]
    [TestCase("1023", "1023")]
    [TestCase("0.5Gi", "512Mi")]
    [TestCase("512", "512")]
    [TestCase("1Ki", "1Ki")]
    [TestCase("1.5", "1500m")]
    [TestCase("1e3", "1e3")]
    [TestCase("1E3", "1e3")]
    [TestCase("1E", "1E")]
    [TestCase("12e6", "12e6")]
    [TestCase("1e-3", "1e-3")]
    [TestCase("100k", "100k")]
    [TestCase("100000", "100k")]
    [TestCase("0.1n", "1n")]
    [TestCase("-1", "-1")]
    [TestCase("+1", "1")]
    [TestCase(".5", "500m")]
    [TestCase("5.", "5")]
    [TestCase("0", "0")]
    [TestCase("0Mi", "0")]
    [TestCase("Mi", "0")]
    [TestCase("e3", "0")]
    [TestCase(".", "0")]
    public void Canonical_form_is_that_of_the_API_server(string written, string stored)
    {
        Assert.That(Quantity.TryParse(written, out var quantity), Is.True);
        Assert.That(quantity.ToString(), Is.EqualTo(stored));
    }

    [TestCase("")]
    [TestCase("abc")]
    [TestCase("1 Gi")]
    [TestCase("1gi")]
    [TestCase("1GB")]
    [TestCase("1K")]
    [TestCase("1mi")]
    [TestCase("1..5")]
    [TestCase("--1")]
    [TestCase("Pi")]
    [TestCase("1e")]
    [TestCase("1ei")]
    public void Text_that_is_no_quantity_is_refused(string written)
    {
        // "1e" is refused: an exponent needs digits.
        Assert.That(Quantity.TryParse(written, out _), Is.False);
    }

    [TestCase("1", "1000m", ExpectedResult = 0)]
    [TestCase("1Gi", "1073741824", ExpectedResult = 0)]
    [TestCase("1Gi", "1G", ExpectedResult = 1)]
    [TestCase("100m", "0.2", ExpectedResult = -1)]
    public int Quantities_compare_by_value(string left, string right)
    {
        Assert.That(Quantity.TryParse(left, out var a) & Quantity.TryParse(right, out var b), Is.True);
        return a.CompareTo(b);
    }

    [TestCase("1e30")]
    [TestCase("-1e30")]
    [TestCase("99999999999999999999999999999999E")]
    [TestCase("99999999999999999999Ei")]
    [TestCase("1000000000000000000.000000001")]
    public void Amounts_beyond_every_resource_are_counted_without_overflow(string written)
    {
        Assert.That(Quantity.TryParse(written, out var quantity), Is.True);
        Assert.That(
            () => (quantity.ToString(), quantity.Milli, quantity.Units, (quantity + quantity).ToString(), (quantity - Quantity.Of(1)).ToString()),
            Throws.Nothing);
    }
}
