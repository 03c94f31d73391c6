<?xml version="1.0" encoding="UTF-8"?>
<!-- A bilingual table in HTML, a row for each link of sentences or blocks. XSLT 1.0. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">
<xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>

<xsl:variable name="groups" select="//tei:linkGrp[@subtype='sentence' or @subtype='block']"/>
<xsl:variable name="domains" select="concat($groups[1]/@domains, ' ')"/>
<xsl:variable name="source" select="substring-before($domains, ' ')"/>
<xsl:variable name="target" select="substring-before(substring-after($domains, ' '), ' ')"/>
<xsl:key name="unit" match="tei:text//*[@xml:id]|tei:text[@xml:id]" use="concat('#', @xml:id)"/>
<!-- Each link by the first unit in it, so that the rows come in the order of the text. -->
<xsl:key name="link" match="tei:linkGrp[@subtype='sentence' or @subtype='block']/*"
         use="substring-before(concat(@target, ' '), ' ')"/>

<xsl:template match="/">
  <html lang="en">
    <head><title><xsl:value-of select="//tei:title[@type='main']"/></title></head>
    <body>
      <table>
        <tr><th scope="col"><xsl:value-of select="key('unit', $source)/@xml:lang"/></th>
            <th scope="col"><xsl:value-of select="key('unit', $target)/@xml:lang"/></th></tr>
        <!-- Links begin with a unit of the source; what only the target says comes last. -->
        <xsl:apply-templates mode="rows" select="key('unit', $source)//*[@xml:id]"/>
        <xsl:apply-templates mode="rows" select="key('unit', $target)//*[@xml:id]"/>
      </table>
    </body>
  </html>
</xsl:template>

<xsl:template match="*" mode="rows">
  <xsl:for-each select="key('link', concat('#', @xml:id))">
    <tr>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="$source"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="$target"/></xsl:call-template>
    </tr>
  </xsl:for-each>
</xsl:template>

<xsl:template name="cell">
  <xsl:param name="text"/>
  <td lang="{key('unit', $text)/@xml:lang}">
    <xsl:call-template name="units">
      <xsl:with-param name="pointers" select="concat(@target, ' ')"/>
      <xsl:with-param name="text" select="$text"/>
    </xsl:call-template>
  </td>
</xsl:template>

<!-- Those of a link's units that stand in one text: XSLT 1.0 splits a list by recursion. -->
<xsl:template name="units">
  <xsl:param name="pointers"/>
  <xsl:param name="text"/>
  <xsl:if test="$pointers != ''">
    <xsl:variable name="unit" select="key('unit', substring-before($pointers, ' '))"/>
    <xsl:if test="concat('#', $unit/ancestor::tei:text[1]/@xml:id) = $text">
      <p id="{$unit/@xml:id}"><xsl:apply-templates select="$unit/node()"/></p>
    </xsl:if>
    <xsl:call-template name="units">
      <xsl:with-param name="pointers" select="substring-after($pointers, ' ')"/>
      <xsl:with-param name="text" select="$text"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template match="tei:g">&#xFFFD;</xsl:template>
</xsl:stylesheet>
