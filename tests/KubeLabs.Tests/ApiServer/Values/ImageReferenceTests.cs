using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Values;

internal sealed class ImageReferenceTests
{
    [TestCase("nginx", "docker.io/library/nginx:latest")]
    [TestCase("nginx:1.27", "docker.io/library/nginx:1.27")]
    [TestCase("a/b", "docker.io/a/b:latest")]
    [TestCase("index.docker.io/nginx", "docker.io/library/nginx:latest")]
    [TestCase("localhost/x", "localhost/x:latest")]
    [TestCase("registry.example.com:5000/shop:canary", "registry.example.com:5000/shop:canary")]
    [TestCase("a__b/c-d.e", "docker.io/a__b/c-d.e:latest")]
    public void An_image_is_normalised(string text, string expected) => Assert.That(
        ImageReference.TryParse(text, out var image) ? image.ToString() : "",
        Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("Nginx")]
    [TestCase("nginx:")]
    [TestCase("nginx:-1")]
    [TestCase("a..b")]
    [TestCase("a___b")]
    [TestCase("-a")]
    [TestCase("a/")]
    [TestCase("nginx@sha256:abc")]
    [TestCase("x.com:port/a")]
    [TestCase("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void What_is_no_image_is_refused(string text) => Assert.That(ImageReference.TryParse(text, out _), Is.False);

    [Test]
    public void A_digest_alone_has_no_tag()
    {
        var digest = "sha256:" + new string('a', 64);
        Assert.That(
            ImageReference.TryParse("nginx@" + digest, out var image) ? (image.Tag, image.Digest) : default,
            Is.EqualTo(("", digest)));
    }
}
